import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import { OrderAction, type OrderKind, Urgency } from '../../policy/index.ts'
import type { Counters } from './counters.ts'

/** The change of the figures by one transaction, stored until it is added to the kept sums. */
@Entity({ tableName: 'figures_change' })
export class FiguresChange extends Stored implements OrderKind {
  static readonly idPrefix = 'figures_change'

  @Property({ type: 'string' })
  recipientId!: string

  /** The recipient's country. */
  @Property({ type: 'string' })
  jurisdiction!: string

  @Enum(() => OrderAction)
  action!: OrderAction

  @Enum(() => Urgency)
  urgency!: Urgency

  @Property({ type: 'Date' })
  issuedAt!: Date

  @Property({ type: 'json' })
  tally!: Counters
}
