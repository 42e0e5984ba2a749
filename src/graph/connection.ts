import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { cursorOf } from './page.ts'

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether some came before: true when `after` was given.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first node; null for an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page; null for an empty page.' })
  endCursor!: string | null
}

/** One page of rows, as read from the storage. */
export interface Page<T> {
  nodes: readonly T[]
  hasNextPage: boolean
  hasPreviousPage: boolean
  count(): Promise<number>
}

/** Returns the base class of a type's Relay connection (Cursor Connections Specification). */
export function connectionOf<T extends { id: string }>(typename: string, node: () => ClassType) {
  @ObjectType(`${typename}Edge`, { simpleResolvers: true, description: 'A node and its place in the list.' })
  class Edge {
    @Field(() => String, { description: 'Pass it as `after` to go on behind this node.' })
    cursor!: string

    @Field(node, { description: 'The node itself.' })
    node!: T
  }

  @ObjectType({ description: 'A page of a list.' })
  abstract class Connection {
    constructor(private readonly page: Page<T>) {}

    /** The number of rows in this page. */
    get length(): number {
      return this.page.nodes.length
    }

    @Field(() => [Edge], { description: 'The nodes with a cursor each.' })
    edges(): Edge[] {
      return this.page.nodes.map((each) => ({ cursor: cursorOf(each), node: each }))
    }

    @Field(() => [node()], { description: 'The nodes alone.' })
    nodes(): readonly T[] {
      return this.page.nodes
    }

    @Field(() => PageInfo, { description: 'How to go on.' })
    pageInfo(): PageInfo {
      const { nodes, hasNextPage, hasPreviousPage } = this.page
      const [first, last] = [nodes[0], nodes.at(-1)]
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      }
    }

    @Field(() => Int, { description: 'How many the whole list has, whatever the page.' })
    totalCount(): Promise<number> {
      return this.page.count()
    }
  }
  return Connection
}
