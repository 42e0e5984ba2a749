import type { Caller } from '../../../access/index.ts'
import { pagesOf, type Storage } from '../../../storage/index.ts'
import { RemovalOrder } from '../orders/removal-order.ts'
import { COUNTED_OF_MONTH, MonthCount } from './month-count.ts'
import { ordersAlong } from './orders-along.ts'
import { type Period, startOf, startOfNext } from './period.ts'
import type { PolicyReplay } from './policy-replay.ts'
import { areEnough, nameOfMonth, publishableBefore, publishableIn, toldOf } from './public-month.ts'
import { PublishedMonth } from './published-month.ts'

/** The public figures of orders: whole past months, as of one moment each. */
export class Publication {
  /** The end of the published months, as far as this process knows. */
  #publishedBefore: Date | null = null

  constructor(private readonly parts: { storage: Storage<Caller> }) {}

  /** Publishes the due months in order. */
  async publish(caller: Caller): Promise<void> {
    const end = publishableBefore(this.parts.storage.clock.now())
    if (this.#publishedBefore && end <= this.#publishedBefore) return
    let month = await this.#firstToPublish()
    if (!month) return
    for (; month < end; month = startOfNext('month', month)) await this.#publishMonth(caller, month)
    this.#publishedBefore = end
  }

  /**
   * Returns the sum of the published months of a period. A month has the same figures in every period: two periods differ by exactly the
   * figures of the months between them.
   */
  async replay(
    allowed: (nameOfKind: string) => number,
    period: Period,
  ): Promise<Pick<PolicyReplay, 'orders' | 'onTime' | 'overdue' | 'from' | 'to'>> {
    const { reader, clock } = this.parts.storage
    const judged = publishableIn(period, clock.now())
    const sum = { orders: 0, onTime: 0, overdue: 0, from: judged?.from ?? null, to: judged?.to ?? null }
    if (!judged) return sum
    const where = [{ id: { gte: nameOfMonth(judged.from), lt: nameOfMonth(judged.to) } }]
    for await (const months of pagesOf(reader, PublishedMonth, { where, size: 100 }))
      for (const month of months) {
        const { orders, onTime, overdue } = toldOf(month, allowed)
        sum.orders += orders
        sum.onTime += onTime
        sum.overdue += overdue
      }
    return sum
  }

  /** Returns the month after the last published one; the month of the first order when none is published; null when there are no orders. */
  async #firstToPublish(): Promise<Date | null> {
    const { reader } = this.parts.storage
    const [last] = await reader.page(PublishedMonth, { where: [], direction: 'descending', limit: 1 })
    if (last) return startOfNext('month', new Date(`${last.id}-01T00:00:00Z`))
    const issued = [{ issuedAt: { present: true as const } }]
    const [first] = await reader.page(RemovalOrder, { where: issued, by: 'issuedAt', limit: 1 })
    return first?.issuedAt ? startOf('month', first.issuedAt) : null
  }

  async #publishMonth(caller: Caller, month: Date): Promise<void> {
    const id = nameOfMonth(month)
    const counted = await this.#count(month)
    await this.parts.storage.transaction(caller, async (tx) => {
      if (await tx.find(PublishedMonth, { id })) return
      tx.create(PublishedMonth, { id, ...(areEnough(counted) ? counted.kept : {}) })
    })
  }

  /** Reads each order of a month; done once per month. */
  async #count(month: Date): Promise<MonthCount> {
    const { reader, clock } = this.parts.storage
    const count = new MonthCount(clock.now())
    const along = { where: {}, from: month, to: startOfNext('month', month), properties: COUNTED_OF_MONTH }
    for await (const orders of ordersAlong(reader, 'issuedAt', along)) for (const order of orders) count.add(order)
    return count
  }
}
