import type { ClientSession, Document } from 'mongodb'
import type { Change, DatabaseTransaction, Entity, Order } from '../database-transaction.ts'
import type { Properties } from '../reader.ts'
import type { Row, Stored } from '../stored.ts'
import type { Where } from '../where.ts'
import type { Locks } from './locks.ts'
import type { ModelCollections } from './model-collection.ts'

/** The database operations within the transaction of a session. */
export class MongodbTransaction implements DatabaseTransaction {
  constructor(
    private readonly session: ClientSession,
    private readonly parts: { collections: ModelCollections; locks: Locks },
  ) {}

  propertiesOf(model: Entity): readonly string[] {
    return this.parts.collections.of(model).properties
  }

  valuesOf(model: Entity, object: Stored): unknown[] {
    return this.parts.collections.of(model).valuesOf(object)
  }

  async one<T extends Stored>(model: Entity<T>, id: string): Promise<T | null> {
    const collection = this.parts.collections.of(model)
    const document = await collection.documents.findOne({ _id: id }, { session: this.session })
    return document && (collection.objects.rowOf(document) as unknown as T)
  }

  async row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null> {
    const { documents, projections } = this.parts.collections.of(model)
    const { projection, rowOf } = projections.of(properties)
    const document = await documents.findOne({ _id: id }, { projection, session: this.session })
    return document && (rowOf(document) as Row<T>)
  }

  async find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]> {
    const { session } = this
    const collection = this.parts.collections.of(model)
    const { by, direction = 'asc', limit } = order
    const found = collection.documents.find(collection.filter(where), {
      session,
      ...(by && { sort: { [collection.field(by)]: direction } }),
      ...(limit !== undefined && { limit }),
    })
    return (await found.toArray()).map((document) => collection.objects.rowOf(document) as unknown as T)
  }

  count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number> {
    const collection = this.parts.collections.of(model)
    return collection.documents.countDocuments(collection.filter(where), { session: this.session })
  }

  async insert(model: Entity, rows: readonly object[]): Promise<void> {
    const collection = this.parts.collections.of(model)
    const documents = rows.map((row) => collection.documentOf(row))
    await collection.documents.insertMany(documents, { session: this.session, ignoreUndefined: true })
  }

  async update(model: Entity, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const collection = this.parts.collections.of(model)
    const steps = changes.map(({ id, values }) => ({
      updateOne: { filter: { _id: id }, update: { $set: collection.documentOf(values, Object.keys(values)) } },
    }))
    await collection.documents.bulkWrite(steps, { session: this.session, ignoreUndefined: true })
  }

  async increment(model: Entity, id: string, property: string): Promise<number> {
    const collection = this.parts.collections.of(model)
    const field = collection.field(property)
    const one: Document = { $inc: { [field]: 1 } }
    const options = { session: this.session, upsert: true, returnDocument: 'after' } as const
    const counter = await collection.documents.findOneAndUpdate({ _id: id }, one, options)
    return counter?.[field] as number
  }

  async remove(model: Entity, ids: readonly string[]): Promise<void> {
    await this.parts.collections.of(model).documents.deleteMany({ _id: { $in: [...ids] } }, { session: this.session })
  }

  /** MongoDB has no triggers. */
  async restoreGuards(): Promise<readonly string[]> {
    return []
  }

  lock(name: string): Promise<void> {
    return this.parts.locks.take(this.session, name)
  }
}
