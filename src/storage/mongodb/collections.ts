import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core'
import type { Db, Document, IndexDescription } from 'mongodb'
import { fieldOf } from '../field-of.ts'
import { COUNTERS } from './counters.ts'
import { LOCKS, LOCKS_KEPT } from './locks.ts'

/** Creates the missing collections and indexes of the models; leaves existing ones unchanged. */
export async function ensureCollections(db: Db, models: MetadataStorage): Promise<void> {
  const wanted = new Map<string, IndexDescription[]>([
    [LOCKS, [{ key: { at: 1 }, expireAfterSeconds: LOCKS_KEPT }]],
    [COUNTERS, [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }]],
  ])
  for (const metadata of models.getAll().values())
    if (!metadata.abstract && metadata.collection) wanted.set(metadata.collection, indexesOf(metadata))
  const present = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  for (const [name, indexes] of wanted) {
    if (!present.has(name)) await db.createCollection(name)
    if (indexes.length > 0) await db.collection(name).createIndexes(indexes)
  }
}

function indexesOf(metadata: EntityMetadata): IndexDescription[] {
  const propertyOf = (name: string) => metadata.properties[name as never] as EntityProperty
  const index = (names: unknown, unique: boolean): IndexDescription => {
    const properties = [names].flat().map((name) => propertyOf(String(name)))
    const key = Object.fromEntries(properties.map((property) => [fieldOf(property), 1] as const))
    return unique ? { key, unique, ...where(properties.filter(({ nullable }) => nullable)) } : { key }
  }
  return [
    ...metadata.indexes.map(({ properties }) => index(properties, false)),
    ...metadata.uniques.map(({ properties }) => index(properties, true)),
    ...metadata.props.filter(({ unique }) => unique).map(({ name }) => index(name, true)),
  ]
}

/**
 * Excludes nulls from a unique index, since in SQL null never equals null. The filter is a range of all values, not a
 * type: only then does an equality query use the index.
 */
function where(nullable: readonly EntityProperty[]): { partialFilterExpression?: Document } {
  if (nullable.length === 0) return {}
  const filters = nullable.map((property) => [
    fieldOf(property),
    { $gte: property.runtimeType === 'string' ? '' : Number.NEGATIVE_INFINITY },
  ])
  return { partialFilterExpression: Object.fromEntries(filters) }
}
