import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../storage/index.ts'

/** An operator's confirmation that a clock is correct; there is one row, for the latest one. */
@Entity({ tableName: 'clock_confirmation' })
export class ClockConfirmation extends Stored {
  static readonly idPrefix = 'clock'
  static readonly audited = ['confirmedAt', 'newestAt']
  /** The id of the one row. */
  static readonly ID = 'clock'

  /** The number of confirmations. */
  @Property({ type: 'integer' })
  count!: number

  /** The time of the confirmed clock. */
  @Property({ type: 'Date' })
  confirmedAt!: Date

  /** The newest time recorded until then; if it is later than `confirmedAt`, a wrong clock recorded it. */
  @Property({ type: 'Date' })
  newestAt!: Date

  repeat({ at, newestAt }: { at: Date; newestAt: Date }): void {
    this.count += 1
    this.confirmedAt = at
    this.newestAt = newestAt
  }
}
