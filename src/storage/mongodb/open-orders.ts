import type { Db } from 'mongodb'
import { inBatches } from './in-batches.ts'

interface Order {
  recipientId: string
  jurisdiction: string
  action: string
  urgency: string
  issuedAt: Date
}

/** The open orders are among the sums; what is not summed up yet says nothing of them, and they are counted as they stand now. */
export async function openOrders(db: Db): Promise<void> {
  await db.collection('figures_change').updateMany({}, { $set: { 'tally.open': 0 } })
  const sums = db.collection<{ _id: string; open: number }>('order_figures')
  await sums.updateMany({}, { $set: { open: 0 } })
  const open = new Map<string, { order: Order; count: number }>()
  const orders = db.collection<Order>('removal_order').find({ status: { $in: ['ISSUED', 'ACKNOWLEDGED'] } })
  for await (const order of orders)
    for (const id of figureIdsOf(order)) open.set(id, { order, count: (open.get(id)?.count ?? 0) + 1 })
  for await (const some of inBatches(open))
    await sums.bulkWrite(
      some.map(([_id, { order, count }]) => {
        const { action, urgency } = order
        const update = { $set: { open: count }, $setOnInsert: { ...NOTHING, action, urgency } }
        return { updateOne: { filter: { _id }, update, upsert: true } }
      }),
    )
}

const NOTHING = { issued: 0, complied: 0, onTime: 0, withdrawn: 0, objections: 0, objectionsUpheld: 0, minutesUsed: {} }

/** As they were when this version was made. */
const figureIdsOf = ({ recipientId, jurisdiction, action, urgency, issuedAt }: Order): string[] =>
  [recipientId, jurisdiction, 'everyone'].flatMap((scope) =>
    [['month', 7] as const, ['day', 10] as const, ['hour', 13] as const].map(
      ([grain, length]) => `${scope}/${grain}/${issuedAt.toISOString().slice(0, length)}/${action}/${urgency}`,
    ),
  )
