import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { webhookLogs } from '../../context/index.ts'
import type { LogId } from '../../delivery/index.ts'
import { DateTime } from '../../graph/index.ts'
import { Stored } from '../../storage/index.ts'

/** How far one log has been delivered to one endpoint. Its id: `webhook_…/removal-orders`. */
@ObjectType({ simpleResolvers: true, description: 'How far one log has been delivered to an endpoint.' })
@Entity({ tableName: 'webhook_position' })
@Index({ properties: ['logId', 'id'] })
@Index({ properties: ['dueAt'] })
export class WebhookPosition extends Stored {
  static readonly idPrefix = 'position';
  [OptionalProps]?: 'failures'

  @Property({ type: 'string' })
  endpointId!: string

  @Property({ type: 'string' })
  logId!: LogId

  @Field(() => webhookLogs.type, { description: 'Which log.' })
  @Property({ type: 'string' })
  log!: string

  @Field(() => Int, {
    description: 'The sequence of the last event that was answered with 2xx, or was before the registration.',
  })
  @Property({ type: 'integer' })
  sequence!: number

  @Field(() => Int, { description: 'How often in a row the next event could not be delivered.' })
  @Property({ type: 'integer' })
  failures = 0

  @Field(() => DateTime, { nullable: true, description: 'Since when it cannot be delivered; null while it can.' })
  @Property({ type: 'Date', nullable: true })
  failingSince: Date | null = null

  /** When the next attempt is due; null until the log grows. */
  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null where no attempt failed.' })
  @Property({ type: 'Date', nullable: true })
  dueAt: Date | null = null

  /** Moves past a delivered event. */
  advance(sequence: number): void {
    this.standAt(sequence, null)
  }

  /** Records a failed attempt; `retryAt` is null when there is no further one. */
  fail(failure: { since: Date; retryAt: Date | null }): void {
    this.failures += 1
    this.failingSince = failure.since
    this.dueAt = failure.retryAt
  }

  /** Schedules nothing until `restart`. */
  rest(): void {
    this.dueAt = null
  }

  /** Continues at the present event, with failures reset. */
  restart(at: Date): void {
    this.standAt(this.sequence, at)
  }

  /** Goes back to an earlier event; `dueAt` is null when nothing may be sent yet. */
  rewind(sequence: number, dueAt: Date | null): void {
    this.standAt(sequence, dueAt)
  }

  private standAt(sequence: number, dueAt: Date | null): void {
    this.sequence = sequence
    this.failures = 0
    this.failingSince = null
    this.dueAt = dueAt
  }
}
