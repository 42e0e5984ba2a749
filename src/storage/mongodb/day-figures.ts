import type { Db, Document } from 'mongodb'
import { inBatches } from './in-batches.ts'

const RECIPIENTS = ['platform', 'internet_service_provider']
const SUMS = ['issued', 'complied', 'onTime', 'withdrawn', 'objections', 'objectionsUpheld']

interface Figures extends Document {
  _id: string
  minutesUsed: Record<string, number>
}

/** Orders know when something happened to them last, and those of each country are summed, too. */
export async function dayFigures(db: Db): Promise<void> {
  await noteLastChanges(db)
  const countries = new Map<string, string>()
  for (const name of RECIPIENTS)
    for await (const { _id, jurisdiction } of db.collection<{ _id: string; jurisdiction: string }>(name).find())
      countries.set(_id, jurisdiction)
  for (const [recipientId, jurisdiction] of countries)
    await db
      .collection('figures_change')
      .updateMany({ recipientId, jurisdiction: { $exists: false } }, { $set: { jurisdiction } })
  await sumCountries(db, countries)
}

/** Where it stands when something happened to an order, and to which. */
const MOMENTS: Readonly<Record<string, { order: string; properties: readonly string[]; only?: Document }>> = {
  removal_order: {
    order: '_id',
    properties: ['draftedAt', 'issuedAt', 'acknowledgedAt', 'complianceReportedAt', 'withdrawnAt', 'restoredAt'],
  },
  objection: { order: 'removalOrderId', properties: ['filedAt', 'decidedAt'] },
  appeal: { order: 'removalOrderId', properties: ['decidedAt'], only: { upheld: true } },
}

async function noteLastChanges(db: Db): Promise<void> {
  const orders = db.collection<{ _id: string; changedAt: Date }>('removal_order')
  for (const [name, { order, properties, only = {} }] of Object.entries(MOMENTS))
    for await (const some of inBatches(db.collection(name).find(only)))
      await orders.bulkWrite(
        some.map((each) => {
          const moments = properties.map((property) => (each[property] as Date | null | undefined)?.getTime() ?? 0)
          const update = { $max: { changedAt: new Date(Math.max(...moments)) } }
          return { updateOne: { filter: { _id: each[order] }, update } }
        }),
      )
}

/** A country's sums are those of its recipients: what is not summed up yet is added to all of them later. */
async function sumCountries(db: Db, countries: ReadonlyMap<string, string>): Promise<void> {
  const kept = db.collection<Figures>('order_figures')
  const sums = new Map<string, Figures>()
  for await (const figures of kept.find()) {
    const [recipientId = '', ...rest] = figures._id.split('/')
    const country = countries.get(recipientId)
    if (country === undefined) continue
    const id = [country, ...rest].join('/')
    const sum = sums.get(id)
    if (sum) addTo(sum, figures)
    else sums.set(id, { ...figures, _id: id, minutesUsed: { ...figures.minutesUsed } })
  }
  for await (const some of inBatches(sums.values()))
    await kept.bulkWrite(
      some.map(({ _id, ...values }) => ({
        replaceOne: { filter: { _id }, replacement: values as Omit<Figures, '_id'>, upsert: true },
      })),
    )
}

function addTo(sum: Figures, figures: Figures): void {
  for (const name of SUMS) sum[name] += figures[name]
  for (const [minutes, count] of Object.entries(figures.minutesUsed))
    sum.minutesUsed[minutes] = (sum.minutesUsed[minutes] ?? 0) + count
}
