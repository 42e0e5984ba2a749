import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { webhookLogs } from '../../context/index.ts'
import { DateTime } from '../../graph/index.ts'
import { Stored } from '../../storage/index.ts'
import { ownWebhooks } from './own-webhooks.ts'
import { WebhookOutcome } from './vocabulary.ts'

@ObjectType({ simpleResolvers: true, description: 'One attempt to deliver an event to an endpoint. Kept for 30 days.' })
@Entity({ tableName: 'webhook_delivery' })
@Index({ properties: ['endpointId', 'id'] })
@Index({ properties: ['subjectId', 'id'] })
@Index({ properties: ['attemptedAt'] })
export class WebhookDelivery extends Stored {
  static readonly idPrefix = 'attempt'
  static readonly visibleTo = ownWebhooks

  @Field(() => ID, { description: 'Of this attempt.' })
  declare id: string

  @Field(() => ID, {
    description: 'Which of the recipient’s endpoints; where that is, only the recipient and auditors may see.',
  })
  @Property({ type: 'string' })
  endpointId!: string

  /** The endpoint's recipient. */
  @Property({ type: 'string' })
  recipientId!: string

  /** The recipient's country. */
  @Property({ type: 'string', nullable: true })
  jurisdiction: string | null = null

  @Field(() => webhookLogs.type, { description: 'The log that the event stands in.' })
  @Property({ type: 'string' })
  log!: string

  @Field(() => ID, { description: 'What was sent as `webhook-id`: the same for every attempt and replay of an event.' })
  @Property({ type: 'string' })
  eventId!: string

  /** The subject of the event. */
  @Property({ type: 'string' })
  subjectId!: string

  @Field(() => String, { description: 'The event’s cursor in its log.' })
  @Property({ type: 'string' })
  eventCursor!: string

  @Field(() => Int, { description: 'The event’s number in its log.' })
  @Property({ type: 'integer' })
  eventSequence!: number

  @Field(() => String, { description: 'What was sent as `type`, e.g. `removal_order.issued`.' })
  @Property({ type: 'string' })
  eventType!: string

  @Field(() => Int, { description: '1 for the first attempt, 2 for the one after its failure, and so on.' })
  @Property({ type: 'integer' })
  attempt!: number

  @Field(() => DateTime, { description: 'When it began.' })
  @Property({ type: 'Date' })
  attemptedAt!: Date

  /** Exposed as `duration`. */
  @Property({ type: 'integer' })
  milliseconds!: number

  @Field(() => WebhookOutcome, { description: 'What it came to.' })
  @Property({ type: 'string' })
  outcome!: WebhookOutcome

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status that the receiver answered; null where it did not.',
  })
  @Property({ type: 'integer', nullable: true })
  statusCode: number | null = null

  /** Exposed as `error`. */
  @Property({ type: 'text', nullable: true })
  error: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it was to be tried again; null where it was not.' })
  @Property({ type: 'Date', nullable: true })
  nextAttemptAt: Date | null = null
}
