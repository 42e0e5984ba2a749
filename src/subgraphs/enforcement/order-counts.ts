import type { Storage } from '../../storage/index.ts'
import { jurisdictionsOf } from './jurisdictions-of.ts'
import { overdueRows } from './overdue.ts'
import { RemovalOrder } from './removal-order.ts'
import { OrderStatus } from './vocabulary.ts'

/** How many orders there are, of all recipients together: each count reads one range of an index for each country. */
export class OrderCounts {
  constructor(private readonly parts: { storage: Storage }) {}

  readonly statuses: readonly OrderStatus[] = Object.values(OrderStatus)

  /** Whether orders stay in this status for good, and so become ever more. */
  isFinal(status: OrderStatus): boolean {
    return status === OrderStatus.COMPLIED || status === OrderStatus.WITHDRAWN
  }

  async inStatus(status: OrderStatus): Promise<number> {
    const { reader } = this.parts.storage
    return reader.count(RemovalOrder, [{ jurisdiction: await jurisdictionsOf(reader), status }])
  }

  async overdue(): Promise<number> {
    const { reader, clock } = this.parts.storage
    const where = [{ jurisdiction: await jurisdictionsOf(reader) }, overdueRows(true, clock.now())]
    return reader.count(RemovalOrder, where)
  }
}
