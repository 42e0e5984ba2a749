import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { hasRole, type Visibility } from '../../../access/index.ts'
import { DateTime, Node } from '../../../graph/index.ts'
import { WrongState } from '../../../kernel/index.ts'
import { ReferralOutcome, ReferralStatus } from './vocabulary.ts'

/** Visible to the referring agency and its auditor, to the platform that received it, and to an auditor without a country. */
const visibleTo: Visibility = (caller) => {
  if (hasRole(caller, 'auditor') && caller.organisationId === null) return {}
  if (hasRole(caller, 'officer', 'director', 'auditor')) return { agencyId: caller.organisationId }
  if (hasRole(caller, 'platform')) return { recipientId: caller.organisationId }
  return null
}

/**
 * A referral, modelled on those of Regulation (EU) 2021/784, recital 40: a means of alerting providers to content, for their voluntary
 * consideration against their own terms; they alone decide. Related to the notices of Regulation (EU) 2022/2065, Art. 16 and 22.
 */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An agency points a platform at something that may break the platform’s own terms. No order: there is no deadline, no duty to act or to answer, and it counts for or against nobody.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'referral' })
@Index({ properties: ['agencyId', 'id'] })
@Index({ properties: ['agencyId', 'status', 'id'] })
@Index({ properties: ['recipientId', 'id'] })
@Index({ properties: ['recipientId', 'status', 'id'] })
export class Referral extends Node {
  static readonly idPrefix = 'referral'
  static readonly visibleTo = visibleTo
  static readonly audited = [
    'agencyId',
    'recipientId',
    'targetId',
    'referredBy',
    'referredAt',
    'status',
    'outcome',
    'answeredBy',
    'answeredAt',
  ] as const satisfies readonly (keyof Referral)[];
  [OptionalProps]?: 'status'

  /** Exposed as `agency`. */
  @Property({ type: 'string' })
  agencyId!: string

  /** Exposed as `recipient`. */
  @Property({ type: 'string' })
  recipientId!: string

  /** Exposed as `target` when the target is a known node. */
  @Property({ type: 'string', nullable: true })
  targetId: string | null = null

  /** Exposed as `target` when it is not. */
  @Property({ type: 'text', nullable: true })
  targetUrl: string | null = null

  @Field(() => String, { description: 'Why the agency thinks that it may break the platform’s terms.' })
  @Property({ type: 'text' })
  explanation!: string

  @Property({ type: 'string' })
  referredBy!: string

  @Field(() => DateTime, { description: 'When the agency referred it.' })
  @Property({ type: 'Date' })
  referredAt!: Date

  @Field(() => ReferralStatus, { description: 'Whether the platform has answered.' })
  @Enum(() => ReferralStatus)
  status = ReferralStatus.OPEN

  @Field(() => ReferralOutcome, {
    nullable: true,
    description: 'What the platform made of it; null while it has not answered.',
  })
  @Enum({ items: () => ReferralOutcome, nullable: true })
  outcome: ReferralOutcome | null = null

  @Field(() => String, { nullable: true, description: 'Why, in the words of the platform; null before.' })
  @Property({ type: 'text', nullable: true })
  answer: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When the platform answered; null before.' })
  @Property({ type: 'Date', nullable: true })
  answeredAt: Date | null = null

  @Property({ type: 'string', nullable: true })
  answeredBy: string | null = null

  /** Records the platform's outcome; possible once. */
  conclude(answer: { outcome: ReferralOutcome; explanation: string; by: string; at: Date }): void {
    if (this.status === ReferralStatus.ANSWERED) throw new WrongState('This referral is answered already.')
    this.status = ReferralStatus.ANSWERED
    this.outcome = answer.outcome
    this.answer = answer.explanation
    this.answeredBy = answer.by
    this.answeredAt = answer.at
  }
}
