import type { Db } from 'mongodb'
import { inBatches } from './in-batches.ts'

interface Entry {
  _id: string
  subjectId: string
  organisationId: string | null
}

/** Where a country stands, by the prefix of ids, and under which name. */
const PLACES: Readonly<Record<string, readonly [collection: string, property: string]>> = {
  order: ['removal_order', 'jurisdiction'],
  appeal: ['appeal', 'jurisdiction'],
  usr: ['user', 'jurisdiction'],
  content: ['content_item', 'jurisdiction'],
  live: ['live_stream', 'jurisdiction'],
  merchant: ['merchant', 'jurisdiction'],
  client: ['api_client', 'jurisdiction'],
  platform: ['platform', 'jurisdiction'],
  isp: ['internet_service_provider', 'jurisdiction'],
  agency: ['agency', 'country'],
}

/** Entries that are there already get a country, which is not among what was sealed, so that their hash stays. */
export async function whoActed(db: Db): Promise<void> {
  const entries = db.collection<Entry>('audit_entry')
  for await (const some of inBatches(entries.find({ jurisdictionSealed: { $exists: false } }))) {
    const ids = some.flatMap(({ subjectId, organisationId }) => [subjectId, organisationId ?? ''])
    const users = await usersOf(db, ids)
    const countries = await countriesOf(db, [...ids, ...users.values()])
    const countryOf = (id: string | null) => countries.get(users.get(id ?? '') ?? id ?? '')
    await entries.bulkWrite(
      some.map(({ _id, subjectId, organisationId }) => {
        const jurisdiction = countryOf(subjectId) ?? countryOf(organisationId) ?? null
        const told = { tokenIssuer: null, tokenSubject: null, jurisdiction, jurisdictionSealed: false }
        return { updateOne: { filter: { _id }, update: { $set: told } } }
      }),
    )
  }
}

/** Whose each identity is. */
async function usersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const identities = db.collection<{ _id: string; userId: string }>('sealed_identity')
  const found = await identities.find({ _id: { $in: ids.filter((id) => prefixIn(id) === 'identity') } }).toArray()
  return new Map(found.map(({ _id, userId }) => [_id, userId]))
}

async function countriesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const countries = new Map<string, string>()
  for (const [prefix, [collection, property]] of Object.entries(PLACES)) {
    const wanted = ids.filter((id) => prefixIn(id) === prefix)
    if (wanted.length === 0) continue
    const rows = db.collection<{ _id: string } & Record<string, string>>(collection).find({ _id: { $in: wanted } })
    for await (const row of rows) if (row[property]) countries.set(row._id, row[property])
  }
  return countries
}

const prefixIn = (id: string): string => id.slice(0, id.indexOf('_'))
