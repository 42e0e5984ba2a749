import type { Db } from 'mongodb'
import { inBatches } from './in-batches.ts'

const MINUTE = 60_000

interface Kind {
  jurisdiction: string
  action: string
  urgency: string
  issuedAt: Date
}
type Order = Kind & { timeUsed: number }
type Change = Kind & { tally: { minutesUsed: number[] } }

/** By country and time, then by kind: how many orders took how many minutes. */
type Sums = Map<string, Map<string, Map<number, number>>>

/** Every objection until now has stopped the clock; and the sums of countries keep kinds of orders apart. */
export async function personsAndPublishedMonths(db: Db): Promise<void> {
  await db.collection('objection').updateMany({ stopsClock: { $exists: false } }, { $set: { stopsClock: true } })
  const sums: Sums = new Map()
  for await (const order of db.collection<Order>('removal_order').find({ timeUsed: { $gte: 0 } }))
    add(sums, order, [Math.ceil(order.timeUsed / MINUTE), 1], 1)
  // What is not summed up yet is added later.
  for await (const change of db.collection<Change>('figures_change').find())
    add(sums, change, change.tally.minutesUsed, -1)
  const kept = db.collection<{ _id: string; minutesByKind: Record<string, number[]> }>('order_figures')
  for await (const some of inBatches(sums))
    await kept.bulkWrite(
      some.map(([_id, kinds]) => {
        const update = { $set: { minutesByKind: Object.fromEntries([...kinds].flatMap(listed)) } }
        return { updateOne: { filter: { _id }, update } }
      }),
    )
}

function add(sums: Sums, order: Kind, minutesUsed: readonly number[], times: 1 | -1): void {
  const kind = `${order.action}/${order.urgency}`
  for (const id of figureIdsOf(order)) {
    const kinds = sums.get(id) ?? new Map<string, Map<number, number>>()
    const counts = kinds.get(kind) ?? new Map<number, number>()
    for (let place = 0; place < minutesUsed.length; place += 2) {
      const [minutes = 0, count = 0] = minutesUsed.slice(place, place + 2)
      counts.set(minutes, (counts.get(minutes) ?? 0) + times * count)
    }
    sums.set(id, kinds.set(kind, counts))
  }
}

/** Nothing where none is left. */
function listed([kind, counts]: [string, ReadonlyMap<number, number>]): [string, number[]][] {
  const minutes = [...counts].filter(([, count]) => count !== 0).flat()
  return minutes.length > 0 ? [[kind, minutes]] : []
}

/** As they were when this version was made. */
const figureIdsOf = ({ jurisdiction, issuedAt }: Kind): string[] =>
  [['month', 7] as const, ['day', 10] as const, ['hour', 13] as const].map(
    ([grain, length]) => `${jurisdiction}/${grain}/${issuedAt.toISOString().slice(0, length)}`,
  )
