import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'
import type { Collection, Db, Filter } from 'mongodb'
import { makerOf, type NewRow, type ReadRow, type ValuesOf, valuesOf } from '../compiled-properties.ts'
import { fieldOf } from '../field-of.ts'
import { Projections } from '../projections.ts'
import type { Model } from '../stored.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Where } from '../where.ts'

interface Document {
  _id: string
  [field: string]: unknown
}

/** The models' collections. */
export class ModelCollections {
  readonly #collections = new Map<Model, ModelCollection>()

  constructor(
    private readonly db: Db,
    private readonly models: MetadataStorage,
  ) {}

  of(model: Model): ModelCollection {
    let collection = this.#collections.get(model)
    if (!collection) {
      collection = new ModelCollection(this.db, this.models.get(model as never))
      this.#collections.set(model, collection)
    }
    return collection
  }
}

/** A model's collection: its field names, filters and projections. */
export class ModelCollection {
  readonly documents: Collection<Document>
  readonly properties: readonly string[]
  readonly valuesOf: ValuesOf
  readonly projections: Projections<Projection>
  /** All properties, as objects of the model. */
  readonly objects: Projection
  readonly #fields: ReadonlyMap<string, string>

  constructor(
    db: Db,
    private readonly metadata: EntityMetadata,
  ) {
    this.documents = db.collection(metadata.collection)
    this.#fields = new Map(metadata.props.map((property) => [property.name, fieldOf(property)]))
    this.properties = [...this.#fields.keys()]
    this.valuesOf = valuesOf(this.properties)
    this.objects = projectionOf([...this.#fields.values()], makerOf(this.properties, metadata.prototype))
    this.projections = new Projections({
      model: metadata.collection,
      all: new Set(this.#fields.keys()),
      make: (chosen, newRow) =>
        projectionOf(
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

  /** A row as a stored document, with these properties or all. */
  documentOf(row: object, properties: readonly string[] = this.properties): Document {
    const values = properties.map((name): [string, unknown] => [this.field(name), row[name as never] ?? null])
    return Object.fromEntries(values) as Document
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

/** The fields to read, and the conversion of a document into a row. */
interface Projection {
  readonly projection: Readonly<Record<string, 1>>
  rowOf(this: void, document: Document): ReadRow
}

const projectionOf = (fields: readonly string[], newRow: NewRow): Projection => ({
  projection: Object.fromEntries(fields.map((field) => [field, 1])),
  rowOf: (document) => newRow(fields.map((field) => document[field] ?? null)),
})

const NOTHING: Filter<Document> = { _id: { $in: [] } }

export const all = (filters: readonly Filter<Document>[]): Filter<Document> =>
  filters.length > 0 ? { $and: [...filters] } : {}

function comparison(condition: Condition): unknown {
  if (Array.isArray(condition)) return { $in: condition }
  if (!isRange(condition)) return { $eq: condition }
  if ('present' in condition) return { $ne: null }
  return Object.fromEntries(Object.entries(condition).map(([operator, bound]) => [`$${operator}`, bound]))
}
