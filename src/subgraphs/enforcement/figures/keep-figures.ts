import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import type { RemovalOrder } from '../orders/removal-order.ts'
import { CounterSum, countersOf } from './counters.ts'
import { FiguresChange } from './figures-change.ts'

/** Key under which a transaction keeps the orders whose figures it tracks. */
const FOLLOWED = Symbol('orders whose figures are followed')

/**
 * Tracks an order for the rest of the transaction: before the commit, the difference between its counters then and now is stored. So no use
 * case has to know which of its changes are counted.
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
