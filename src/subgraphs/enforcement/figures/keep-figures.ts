import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import type { RemovalOrder } from '../orders/removal-order.ts'
import { CounterSum, countersOf } from './counters.ts'
import { FiguresChange } from './figures-change.ts'

/** Where a transaction keeps the orders that are followed. */
const FOLLOWED = Symbol('orders whose figures are followed')

/**
 * Counts whatever becomes of an order in the rest of the transaction: what it adds up to in the end takes the place of
 * what it adds up to now. No use case has to know what of its doing is counted.
 */
export function keepFigures(tx: Transaction<Caller>, order: RemovalOrder): void {
  const followed = tx.kept(FOLLOWED, () => new Set<RemovalOrder>())
  if (followed.has(order)) return
  followed.add(order)
  const before = countersOf(order)
  tx.beforeCommit(() => {
    const { tally } = new CounterSum().add(countersOf(order)).add(before, -1)
    const { minutesUsed, ...counts } = tally
    const { issuedAt, recipientId, jurisdiction, action, urgency } = order
    if (!issuedAt || (minutesUsed.length === 0 && Object.values(counts).every((count) => count === 0))) return
    tx.append(FiguresChange, { recipientId, jurisdiction, action, urgency, issuedAt, tally })
  })
}
