import type { EntityMetadata, MikroORM } from '@mikro-orm/core'
import type { Collection, Db, Filter } from 'mongodb'
import { Choices, type NewRow, type ReadRow } from '../choices.ts'
import { fieldOf } from '../field-of.ts'
import type { KeysetPage, Properties, Reader } from '../reader.ts'
import type { Model, Row, Stored } from '../stored.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Where } from '../where.ts'

interface Document {
  _id: string
  [field: string]: unknown
}

/** Reads committed documents of a MongoDB database with the driver alone. */
export class MongodbReader implements Reader {
  readonly #shelves = new Map<unknown, Shelf>()

  constructor(
    private readonly db: Db,
    private readonly orm: MikroORM,
  ) {}

  async byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]> {
    const shelf = this.#shelf(model)
    const { projection, rowOf } = shelf.choices.of(properties)
    const found = await shelf.documents.find({ _id: { $in: [...ids] } }, { projection }).toArray()
    const rows = new Map(found.map((document) => [document._id, rowOf(document)]))
    return ids.map((id) => (rows.get(id) as Row<T> | undefined) ?? null)
  }

  async page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]> {
    const shelf = this.#shelf(model)
    const field = shelf.field(page.by ?? 'id')
    const [order, beyond] = page.direction === 'descending' ? ([-1, '$lt'] as const) : ([1, '$gt'] as const)
    const filters = page.where.map((each) => shelf.filter(each))
    if (page.after !== undefined) filters.push({ [field]: { [beyond]: page.after } })
    const { projection, rowOf } = shelf.choices.of(page.properties)
    const found = await shelf.documents
      .find(all(filters), { projection })
      .sort({ [field]: order })
      .limit(page.limit)
      .toArray()
    return found.map((document) => rowOf(document) as Row<T>)
  }

  async count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number> {
    const shelf = this.#shelf(model)
    return shelf.documents.countDocuments(all(where.map((each) => shelf.filter(each))))
  }

  #shelf(model: Model): Shelf {
    let shelf = this.#shelves.get(model)
    if (!shelf) {
      shelf = new Shelf(this.db, this.orm.getMetadata().get(model as never))
      this.#shelves.set(model, shelf)
    }
    return shelf
  }
}

/** A model's collection: what its properties are called there, and how they are asked for. */
class Shelf {
  readonly documents: Collection<Document>
  readonly choices: Choices<Choice>
  readonly #fields: ReadonlyMap<string, string>

  constructor(
    db: Db,
    private readonly metadata: EntityMetadata,
  ) {
    this.documents = db.collection(metadata.collection)
    this.#fields = new Map(metadata.props.map((property) => [property.name, fieldOf(property)]))
    this.choices = new Choices({
      model: metadata.collection,
      all: new Set(this.#fields.keys()),
      make: (chosen, newRow) =>
        choiceOf(
          chosen.map((property) => this.field(property)),
          newRow,
        ),
    })
  }

  field(property: string): string {
    const field = this.#fields.get(property)
    if (!field) throw new Error(`${this.metadata.collection} has no property ${property}.`)
    return field
  }

  filter(requirement: Requirement): Filter<Document> {
    if (!isAlternatives(requirement)) return this.#all(requirement as Where)
    const [first] = requirement.anyOf
    return first ? { $or: requirement.anyOf.map((each) => this.#all(each)) } : NOTHING
  }

  #all(where: Where): Filter<Document> {
    return all(
      Object.entries(where).flatMap(([property, condition]) =>
        condition === undefined ? [] : [{ [this.field(property)]: comparison(condition) }],
      ),
    )
  }
}

/** What is read of a collection's documents, and how one becomes a row. */
interface Choice {
  readonly projection: Readonly<Record<string, 1>>
  rowOf(this: void, document: Document): ReadRow
}

const choiceOf = (fields: readonly string[], newRow: NewRow): Choice => ({
  projection: Object.fromEntries(fields.map((field) => [field, 1])),
  rowOf: (document) => newRow(fields.map((field) => document[field] ?? null)),
})

const NOTHING: Filter<Document> = { _id: { $in: [] } }

const all = (filters: readonly Filter<Document>[]): Filter<Document> =>
  filters.length > 0 ? { $and: [...filters] } : {}

function comparison(condition: Condition): unknown {
  if (Array.isArray(condition)) return { $in: condition }
  if (!isRange(condition)) return { $eq: condition }
  if ('present' in condition) return { $ne: null }
  return Object.fromEntries(Object.entries(condition).map(([operator, bound]) => [`$${operator}`, bound]))
}
