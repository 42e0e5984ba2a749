import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy'
import { Field, ID, InterfaceType } from 'type-graphql'
import { typenameOf } from '../kernel/index.ts'
import { Stored } from '../storage/index.ts'

@InterfaceType({
  autoRegisterImplementations: false, // each subgraph exposes only its own types
  resolveType: typenameOf,
  description: 'Anything with a global id: a type prefix and a UUIDv7, e.g. `order_01jd8…`.',
})
@Entity({ abstract: true })
export abstract class Node extends Stored {
  @Field(() => ID, { description: 'Unique over all types, and never given twice.' })
  @PrimaryKey({ type: 'string', fieldName: '_id' })
  override id!: string
}

/** A reference to another context's node: only the id is known here, and its owner resolves the rest. */
export interface Reference {
  id: string
}

export const referenceTo = (id: string): Reference => ({ id })
