import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node, type Reference, type RequestContext } from '../../../graph/index.ts'
import { nodeOf } from './node-of.ts'

@Resolver(() => Node)
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its id; null where there is none, or none that the caller may see.',
  })
  node(
    @Arg('id', () => ID, { description: 'The global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Reference | null> {
    return nodeOf(id, context)
  }
}
