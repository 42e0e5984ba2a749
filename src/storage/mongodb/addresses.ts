import type { Db } from 'mongodb'
import { canonicalHost, urlKey } from '../../addresses/index.ts'
import { isDuplicate } from './conflicts.ts'
import { dropIndexes } from './drop-indexes.ts'
import { inBatches } from './in-batches.ts'

/** Where addresses are kept: the property, and what stands before it in the index that its key takes the place of. */
const ADDRESSES = [
  { collection: 'content_item', property: 'url', before: ['platformId'] },
  { collection: 'live_stream', property: 'url', before: ['platformId'] },
  { collection: 'removal_order', property: 'targetUrl', before: [] },
] as const

/** Addresses are found whatever their spelling, and domains are kept in ASCII. */
export async function addresses(db: Db): Promise<void> {
  for (const { collection, property, before } of ADDRESSES) {
    const rows = db.collection<{ _id: string } & Record<string, string | null>>(collection)
    const key = `${property}Key`
    for await (const some of inBatches(rows.find({ [key]: { $exists: false } })))
      await rows.bulkWrite(
        some.map(({ _id, [property]: address }) => {
          const update = { $set: { [key]: address ? urlKey(address) : null } as never }
          return { updateOne: { filter: { _id }, update } }
        }),
      )
    await dropIndexes(rows, [[...before, property]])
  }
  await domains(db)
}

/** A name that was kept in Unicode owned no address; where its ASCII form is another's by now, it stays theirs. */
async function domains(db: Db): Promise<void> {
  const owners = db.collection<{ _id: string; platformId: string }>('platform_domain')
  for (const { _id: domain, platformId } of await owners.find().toArray()) {
    const ascii = canonicalHost(domain) ?? domain
    if (ascii === domain) continue
    await owners.insertOne({ _id: ascii, platformId }).catch(unlessItIsTaken)
    await owners.deleteOne({ _id: domain })
  }
  const platforms = db.collection<{ _id: string; domains: string[] }>('platform')
  for await (const platform of platforms.find({ domains: { $exists: true } })) {
    const own = await owners.find({ platformId: platform._id }).toArray()
    const owned = new Set(own.map(({ _id }) => _id))
    const named = platform.domains.map((domain) => canonicalHost(domain) ?? domain)
    const left = [...new Set(named)].filter((domain) => owned.has(domain))
    if (left.join() !== platform.domains.join())
      await platforms.updateOne({ _id: platform._id }, { $set: { domains: left } })
  }
}

function unlessItIsTaken(error: unknown): void {
  if (!isDuplicate(error)) throw error
}
