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

  /** Whose rules its orders follow. */
  @Property({ type: 'string' })
  policyProfileId!: string

  /** The country of that profile: its agencies see what the recipient is ordered to do. */
  @Property({ type: 'string' })
  jurisdiction!: string

  /** The agency whose admin registered it, and looks after its first client; null for the installation's own. */
  @Property({ type: 'string', nullable: true })
  registeredBy: string | null = null
}
