import type { ClientSession, MongoClient } from 'mongodb'
import type { KeysetPage, Properties, Reader } from '../reader.ts'
import type { Model, Row, Stored } from '../stored.ts'
import type { Requirement } from '../where.ts'
import { all, type ModelCollections } from './model-collection.ts'

/**
 * Reads committed documents of a MongoDB database through the driver alone; those of a session's snapshot if a session
 * is given.
 */
export class MongodbReader implements Reader {
  constructor(
    private readonly client: MongoClient,
    private readonly collections: ModelCollections,
    private readonly session?: ClientSession,
  ) {}

  async byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]> {
    const collection = this.collections.of(model)
    const { projection, rowOf } = collection.projections.of(properties)
    const found = await collection.documents
      .find({ _id: { $in: [...ids] } }, { projection, ...this.#options })
      .toArray()
    const rows = new Map(found.map((document) => [document._id, rowOf(document)]))
    return ids.map((id) => (rows.get(id) as Row<T> | undefined) ?? null)
  }

  async page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]> {
    if (page.limit === 0) return [] // which MongoDB treats as no limit
    const collection = this.collections.of(model)
    const field = collection.field(page.by ?? 'id')
    const [order, beyond] = page.direction === 'descending' ? ([-1, '$lt'] as const) : ([1, '$gt'] as const)
    const filters = page.where.map((each) => collection.filter(each))
    if (page.after !== undefined) filters.push({ [field]: { [beyond]: page.after } })
    const { projection, rowOf } = collection.projections.of(page.properties)
    const found = await collection.documents
      .find(all(filters), { projection, ...this.#options })
      .sort({ [field]: order })
      .limit(page.limit)
      .toArray()
    return found.map((document) => rowOf(document) as Row<T>)
  }

  async count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number> {
    const collection = this.collections.of(model)
    return collection.documents.countDocuments(all(where.map((each) => collection.filter(each))), this.#options)
  }

  /** A read-only transaction; the driver restarts it when its snapshot is no longer available. */
  snapshot<R>(work: (reader: Reader) => Promise<R>): Promise<R> {
    return this.client.withSession((session) =>
      session.withTransaction(() => work(new MongodbReader(this.client, this.collections, session)), {
        readConcern: { level: 'snapshot' },
        readPreference: 'primary', // the only one allowed in a transaction, whatever the URL says
      }),
    )
  }

  get #options(): { session?: ClientSession } {
    return this.session ? { session: this.session } : {}
  }
}
