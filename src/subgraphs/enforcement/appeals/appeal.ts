import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { actorOf, auditable, type Caller, hasRole, type Visibility } from '../../../access/index.ts'
import { DateTime, Node } from '../../../graph/index.ts'
import { WrongState } from '../../../kernel/index.ts'

/** Visible to the platform whose user appeals, and to the agencies and auditors of the country. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'officer', 'director')) return { jurisdiction: caller.jurisdiction }
  if (hasRole(caller, 'platform')) return { platformId: caller.organisationId }
  return null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The affected user does not accept an order; a director who had no part in it decides.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'appeal' })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['jurisdiction', 'decidedAt', 'id'] })
@Index({ properties: ['platformId', 'id'] })
export class Appeal extends Node {
  static readonly idPrefix = 'appeal'
  static readonly visibleTo = visibleTo
  static readonly audited = [
    'removalOrderId',
    'userId',
    'filedBy',
    'filedAt',
    'upheld',
    'decidedBy',
    'decidedAt',
  ] as const satisfies readonly (keyof Appeal)[]

  /** Exposed as `removalOrder`. An order has at most one appeal. */
  @Property({ type: 'string' })
  @Unique()
  removalOrderId!: string

  /** The affected user. */
  @Property({ type: 'string' })
  userId!: string

  @Property({ type: 'string' })
  platformId!: string

  @Property({ type: 'string' })
  jurisdiction!: string

  /** The client that filed the appeal on the user's behalf. */
  @Property({ type: 'string' })
  filedBy!: string

  @Field(() => String, { description: 'In the words of the user.' })
  @Property({ type: 'text' })
  statement!: string

  @Field(() => DateTime, { description: 'When it was filed.' })
  @Property({ type: 'Date' })
  filedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  @Property({ type: 'Date', nullable: true })
  decidedAt: Date | null = null

  @Field(() => Boolean, { nullable: true, description: 'Whether the user was right; null before it is decided.' })
  @Property({ type: 'boolean', nullable: true })
  upheld: boolean | null = null

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null before.' })
  @Property({ type: 'text', nullable: true })
  explanation: string | null = null

  @Property({ type: 'string', nullable: true })
  decidedBy: string | null = null

  /** Null before the decision, and for decisions before persons were recorded. */
  @Property({ type: 'string', nullable: true })
  decidedByPerson: string | null = null

  decide(decision: { upheld: boolean; explanation: string; by: Caller; at: Date }): void {
    if (this.decidedAt) throw new WrongState('This appeal is decided already.')
    const { clientId, person } = actorOf(decision.by)
    this.upheld = decision.upheld
    this.explanation = decision.explanation
    this.decidedBy = clientId
    this.decidedByPerson = person
    this.decidedAt = decision.at
  }
}
