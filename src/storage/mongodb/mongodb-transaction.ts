import type { ClientSession, Document } from 'mongodb'
import type { Change, DatabaseTransaction, Entity, Order } from '../database-transaction.ts'
import type { Properties } from '../reader.ts'
import type { Row, Stored } from '../stored.ts'
import type { Where } from '../where.ts'
import type { Shelves } from './shelf.ts'
import type { Turns } from './turns.ts'

/** What is asked within the transaction of a session. */
export class MongodbTransaction implements DatabaseTransaction {
  constructor(
    private readonly session: ClientSession,
    private readonly parts: { shelves: Shelves; turns: Turns },
  ) {}

  propertiesOf(model: Entity): readonly string[] {
    return this.parts.shelves.of(model).properties
  }

  valuesOf(model: Entity, object: Stored): unknown[] {
    return this.parts.shelves.of(model).valuesOf(object)
  }

  async one<T extends Stored>(model: Entity<T>, id: string): Promise<T | null> {
    const shelf = this.parts.shelves.of(model)
    const document = await shelf.documents.findOne({ _id: id }, { session: this.session })
    return document && (shelf.objects.rowOf(document) as unknown as T)
  }

  async row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null> {
    const { documents, choices } = this.parts.shelves.of(model)
    const { projection, rowOf } = choices.of(properties)
    const document = await documents.findOne({ _id: id }, { projection, session: this.session })
    return document && (rowOf(document) as Row<T>)
  }

  async find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]> {
    const { session } = this
    const shelf = this.parts.shelves.of(model)
    const { by, direction = 'asc', limit } = order
    const found = shelf.documents.find(shelf.filter(where), {
      session,
      ...(by && { sort: { [shelf.field(by)]: direction } }),
      ...(limit !== undefined && { limit }),
    })
    return (await found.toArray()).map((document) => shelf.objects.rowOf(document) as unknown as T)
  }

  count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number> {
    const shelf = this.parts.shelves.of(model)
    return shelf.documents.countDocuments(shelf.filter(where), { session: this.session })
  }

  async insert(model: Entity, rows: readonly object[]): Promise<void> {
    const shelf = this.parts.shelves.of(model)
    const documents = rows.map((row) => shelf.documentOf(row))
    await shelf.documents.insertMany(documents, { session: this.session, ignoreUndefined: true })
  }

  async update(model: Entity, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const shelf = this.parts.shelves.of(model)
    const steps = changes.map(({ id, values }) => ({
      updateOne: { filter: { _id: id }, update: { $set: shelf.documentOf(values, Object.keys(values)) } },
    }))
    await shelf.documents.bulkWrite(steps, { session: this.session, ignoreUndefined: true })
  }

  async increment(model: Entity, id: string, property: string): Promise<number> {
    const shelf = this.parts.shelves.of(model)
    const field = shelf.field(property)
    const one: Document = { $inc: { [field]: 1 } }
    const options = { session: this.session, upsert: true, returnDocument: 'after' } as const
    const counter = await shelf.documents.findOneAndUpdate({ _id: id }, one, options)
    return counter?.[field] as number
  }

  async remove(model: Entity, ids: readonly string[]): Promise<void> {
    await this.parts.shelves.of(model).documents.deleteMany({ _id: { $in: [...ids] } }, { session: this.session })
  }

  /** MongoDB has no triggers. */
  async restoreGuards(): Promise<readonly string[]> {
    return []
  }

  takeTurn(name: string): Promise<void> {
    return this.parts.turns.take(this.session, name)
  }
}
