import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'

/** What was spent of one budget of text messages, under the budget's name; of a number there is only a blind index. */
@Entity({ tableName: 'message_spending' })
@Index({ properties: ['endsAt'] })
export class MessageSpending extends Stored {
  static readonly idPrefix = 'spending'

  /** When the budget is whole again: its length after the first message. */
  @Property({ type: 'Date' })
  endsAt!: Date

  @Property({ type: 'integer' })
  spent!: number

  /** One message more, of a budget that is whole again after so many milliseconds. */
  add(now: Date, length: number): void {
    if (now >= this.endsAt) {
      this.endsAt = new Date(now.getTime() + length)
      this.spent = 0
    }
    this.spent += 1
  }
}
