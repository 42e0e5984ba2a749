import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import type { Counters } from './counters.ts'

type MinutesByKind = Readonly<Record<string, Counters['minutesUsed']>>

/**
 * The counts of the orders issued in one calendar month of UTC, which is its id, at the time of publication. They never change, so that two
 * answers cannot reveal what became of an order in between. A month that would reveal too much about few has no counts.
 */
@Entity({ tableName: 'published_month' })
export class PublishedMonth extends Stored {
  static readonly idPrefix = 'published_month';
  [OptionalProps]?: 'issued' | 'minutesUsed' | 'minutesCounted'

  @Property({ type: 'integer' })
  issued = 0

  /** Minutes of the orders carried out, by the name of their kind. */
  @Property({ type: 'json' })
  minutesUsed: MinutesByKind = {}

  /** Minutes counted by the clocks of the open orders, by the name of their kind. */
  @Property({ type: 'json' })
  minutesCounted: MinutesByKind = {}
}
