import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'

/** The amount spent of one budget of text messages; the id is the budget's, and contains a number only as a blind index. */
@Entity({ tableName: 'message_spending' })
@Index({ properties: ['endsAt'] })
export class MessageSpending extends Stored {
  static readonly idPrefix = 'spending'

  /** When the budget is renewed: its length after the first message. */
  @Property({ type: 'Date' })
  endsAt!: Date

  @Property({ type: 'integer' })
  spent!: number

  /** Adds one message to a budget with this length in milliseconds. */
  add(now: Date, length: number): void {
    if (now >= this.endsAt) {
      this.endsAt = new Date(now.getTime() + length)
      this.spent = 0
    }
    this.spent += 1
  }
}
