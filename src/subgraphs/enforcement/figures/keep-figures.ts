import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import type { RemovalOrder } from '../removal-order.ts'
import { figureIdsOf, OrderFigures } from './order-figures.ts'
import { addTally, tallyOf } from './tally.ts'

/** Orders that are followed; a live order belongs to one transaction. */
const followed = new WeakSet<RemovalOrder>()

/**
 * Counts whatever becomes of an order in the rest of the transaction: what it adds up to in the end takes the place of
 * what it adds up to now. No use case has to know what of its doing is counted.
 */
export function keepFigures(tx: Transaction<Caller>, order: RemovalOrder): void {
  if (followed.has(order)) return
  followed.add(order)
  const before = tallyOf(order)
  tx.beforeCommit(async () => {
    const change = tallyOf(order)
    addTally(change, before, -1)
    const { minutesUsed, ...counts } = change
    const { issuedAt, recipientId, action, urgency } = order
    if (!issuedAt || Object.values(counts).every((count) => count === 0)) return
    const ids = figureIdsOf({ issuedAt, recipientId, action, urgency })
    const kept = new Map((await tx.findAll(OrderFigures, { id: ids })).map((figures) => [figures.id, figures]))
    for (const id of ids) addTally(kept.get(id) ?? tx.create(OrderFigures, { id, action, urgency }), change)
  })
}
