import type { Db } from 'mongodb'
import { dropIndexes } from './drop-indexes.ts'
import { inBatches } from './in-batches.ts'

const NOTHING = { issued: 0, complied: 0, onTime: 0, withdrawn: 0, objections: 0, objectionsUpheld: 0, open: 0 }
type Counts = typeof NOTHING
const COUNTS = Object.keys(NOTHING) as (keyof Counts)[]

/** Each number of minutes, followed by how often it occurs. */
type Minutes = number[]

interface Before extends Counts {
  _id: string
  action: string
  urgency: string
  minutesUsed: Record<string, number>
}

interface Together extends Counts {
  minutesUsed: Map<number, number>
  minutesByKind: Record<string, Minutes>
}

/** One document has the sums of all kinds of orders, and the minutes of each kind only where somebody asks for them. */
export async function kindsTogether(db: Db): Promise<void> {
  // What has time left is found by when that is over, whichever law is asked about.
  await dropIndexes(db.collection('removal_order'), [['action', 'urgency', 'status', 'clockStartedAt']])
  if (await db.collection('order_figures').findOne({ action: { $exists: true } })) await putTogether(db)
  await listMinutesOfChanges(db)
}

async function putTogether(db: Db): Promise<void> {
  const before = db.collection<Before>('order_figures')
  const sums = new Map<string, Together>()
  for await (const figures of before.find()) {
    const { _id, action, urgency } = figures
    const id = _id.slice(0, -`/${action}/${urgency}`.length)
    const sum: Together = sums.get(id) ?? { ...NOTHING, minutesUsed: new Map(), minutesByKind: {} }
    sums.set(id, sum)
    addTo(sum, figures)
    const minutesUsed = listOf(figures.minutesUsed)
    if (id.startsWith('everyone/') && minutesUsed.length > 0) sum.minutesByKind[`${action}/${urgency}`] = minutesUsed
  }
  // They take the others' place in one moment: whoever is interrupted finds all of those, or none.
  const together = db.collection<{ _id: string }>('order_figures_together')
  await together.deleteMany({})
  for await (const some of inBatches(sums))
    await together.insertMany(
      some.map(([_id, { minutesUsed, ...sum }]) => ({ _id, ...sum, minutesUsed: [...minutesUsed].flat() })),
    )
  await together.rename('order_figures', { dropTarget: true })
}

async function listMinutesOfChanges(db: Db): Promise<void> {
  const changes = db.collection<{ _id: string; tally: { minutesUsed: Record<string, number> | Minutes } }>(
    'figures_change',
  )
  for await (const { _id, tally } of changes.find())
    if (!Array.isArray(tally.minutesUsed))
      await changes.updateOne({ _id }, { $set: { 'tally.minutesUsed': listOf(tally.minutesUsed) } })
}

function addTo(sum: Together, figures: Before): void {
  for (const name of COUNTS) sum[name] += figures[name]
  for (const [minutes, count] of Object.entries(figures.minutesUsed))
    sum.minutesUsed.set(Number(minutes), (sum.minutesUsed.get(Number(minutes)) ?? 0) + count)
}

const listOf = (occurrences: Record<string, number>): Minutes =>
  Object.entries(occurrences).flatMap(([minutes, count]) => [Number(minutes), count])
