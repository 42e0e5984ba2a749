import type { Storage } from '../../../storage/index.ts'
import { OrderStatus } from '../vocabulary.ts'
import { overdueRows } from './overdue.ts'
import { RemovalOrder } from './removal-order.ts'

/** Counts the orders of all recipients together: each count reads one index range per country. */
export class OrderCounts {
  constructor(private readonly parts: { storage: Storage }) {}

  readonly statuses: readonly OrderStatus[] = Object.values(OrderStatus)

  /** Whether the status is final, so that its number of orders only grows. */
  isFinal(status: OrderStatus): boolean {
    return status === OrderStatus.COMPLIED || status === OrderStatus.WITHDRAWN
  }

  async inStatus(status: OrderStatus): Promise<number> {
    const where = [{ jurisdiction: await this.#jurisdictions(), status }]
    return this.parts.storage.reader.count(RemovalOrder, where)
  }

  async overdue(): Promise<number> {
    const { reader, clock } = this.parts.storage
    const where = [{ jurisdiction: await this.#jurisdictions() }, overdueRows(true, clock.now())]
    return reader.count(RemovalOrder, where)
  }

  /** The countries that have orders; each costs one step over the index, whatever its number of orders. */
  async #jurisdictions(): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const next = { where: [], by: 'jurisdiction' as const, after: found.at(-1), limit: 1 }
      const [order] = await this.parts.storage.reader.page(RemovalOrder, next)
      if (!order) return found
      found.push(order.jurisdiction)
    }
  }
}
