import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import type { Counters } from './counters.ts'

type MinutesByKind = Readonly<Record<string, Counters['minutesUsed']>>

/**
 * What the orders that were issued in one calendar month of UTC, its id, came to when it was published. It never changes after that, so that nobody
 * learns from two answers what became of an order in between. Of a month that would tell too much of few, nothing is kept.
 */
@Entity({ tableName: 'published_month' })
export class PublishedMonth extends Stored {
  static readonly idPrefix = 'published_month';
  [OptionalProps]?: 'issued' | 'minutesUsed' | 'minutesCounted'

  @Property({ type: 'integer' })
  issued = 0

  /** Minutes that those took which were carried out, by the name of their kind. */
  @Property({ type: 'json' })
  minutesUsed: MinutesByKind = {}

  /** Minutes that the clocks of those had counted which were open, by the name of their kind. */
  @Property({ type: 'json' })
  minutesCounted: MinutesByKind = {}
}
