import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, InterfaceType } from 'type-graphql'
import { open } from '../../../access/index.ts'
import { Node } from '../../../graph/index.ts'
import { typenameOf } from '../../../kernel/index.ts'

@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  resolveType: typenameOf,
  description: 'Whoever an order can be addressed to: it owns a gap-free, ordered event log.',
})
@Entity({ abstract: true })
export abstract class Recipient extends Node {
  static readonly visibleTo = open

  @Field(() => String, { description: 'As it is registered.' })
  @Property({ type: 'string' })
  name!: string

  /** The policy profile that applies to its orders. */
  @Property({ type: 'string' })
  policyProfileId!: string

  /** The country of that profile, whose agencies see the recipient's orders. */
  @Property({ type: 'string' })
  jurisdiction!: string

  /** The agency whose admin registered it, and manages its first client; null for the installation's own admin. */
  @Property({ type: 'string', nullable: true })
  registeredBy: string | null = null
}
