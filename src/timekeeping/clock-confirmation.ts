import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** That an operator has found a clock to be right; there is one row, with the last time. */
@Entity({ tableName: 'clock_confirmation' })
export class ClockConfirmation extends Stored {
  static readonly idPrefix = 'clock'
  static readonly audited = ['confirmedAt', 'newestAt']
  /** Of the one row. */
  static readonly ID = 'clock'

  /** How often it has happened. */
  @Property({ type: 'integer' })
  count!: number

  /** What the clock said. */
  @Property({ type: 'Date' })
  confirmedAt!: Date

  /** The newest moment that was recorded until then: where it is later, a clock was wrong that recorded it. */
  @Property({ type: 'Date' })
  newestAt!: Date

  repeat({ at, newestAt }: { at: Date; newestAt: Date }): void {
    this.count += 1
    this.confirmedAt = at
    this.newestAt = newestAt
  }
}
