import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { type Row, Stored } from '../storage/index.ts'

/** The kind of a log, e.g. `removal-orders`. Each kind of subject has its own log and so its own sequence. */
export type LogKind = string

/** The id of one recipient's log of one kind. */
export type LogId = `${string}/${LogKind}`

/** One recipient's log of one kind, with its last sequence number. */
@Entity({ tableName: 'event_log' })
export class EventLog extends Stored {
  static readonly idPrefix = 'log'

  @Property({ type: 'integer' })
  lastSequence!: number
}

/** One event of a log. */
@Entity({ tableName: 'log_event' })
@Unique({ properties: ['logId', 'sequence'] })
@Index({ properties: ['subjectId'] })
export class LogEvent extends Stored {
  static readonly idPrefix = 'event'

  @Property({ type: 'string' })
  logId!: LogId

  /** 1, 2, 3 … in commit order; without gaps within the log and one epoch. */
  @Property({ type: 'integer' })
  sequence!: number

  @Property({ type: 'string' })
  kind!: string

  @Property({ type: 'string' })
  subjectId!: string

  @Property({ type: 'Date' })
  occurredAt!: Date
}

/** An event as delivered to clients. */
export type DeliveredEvent = Row<LogEvent> & { readonly cursor: string; readonly epoch: number }
