import type { SQLInputValue } from 'node:sqlite'
import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core'
import { LRUCache } from 'lru-cache'
import { makerOf, type NewRow, type ReadRow, type ValuesOf, valuesOf } from './compiled-properties.ts'
import { Projections } from './projections.ts'
import { columnOf, quoted, sqliteValue } from './sqlite-value.ts'
import type { Model } from './stored.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Scalar, type Where } from './where.ts'

/** A part of a statement and its parameters. */
export interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

/** Maximum number of values bound to separate parameters. */
const MOST_NAMED = 32

/** Size of each table's cache of update statements: one for each set of properties that change together. */
const MOST_UPDATES = 100

/** The models' tables. */
export class Tables {
  readonly #tables = new Map<Model, Table>()

  constructor(private readonly models: MetadataStorage) {}

  of(model: Model): Table {
    let table = this.#tables.get(model)
    if (!table) {
      table = new Table(this.models.get(model as never))
      this.#tables.set(model, table)
    }
    return table
  }
}

/** The mapping of a model's properties to its table. */
export class Table {
  readonly name: string
  readonly properties: readonly string[]
  readonly valuesOf: ValuesOf
  readonly projections: Projections<Projection>
  /** All properties, as objects of the model. */
  readonly objects: Projection
  /** The statement that inserts a row, with a parameter for each property. */
  readonly insert: string
  readonly #columns: ReadonlyMap<string, string>
  readonly #texts: ReadonlySet<string>
  readonly #updates = new LRUCache<string, string>({ max: MOST_UPDATES })

  constructor({ tableName, props, prototype }: EntityMetadata) {
    this.name = quoted(tableName)
    this.properties = props.map(({ name }) => name)
    this.valuesOf = valuesOf(this.properties)
    this.objects = new Projection(this.name, props, makerOf(this.properties, prototype))
    this.#columns = new Map(props.map((property) => [property.name, columnOf(property)]))
    this.#texts = new Set(props.filter(isJson).map(({ name }) => name))
    this.insert = `insert into ${this.name} (${props.map(columnOf).join(', ')}) values (${props.map(() => '?').join(', ')})`
    this.projections = new Projections({
      model: this.name,
      all: new Set(this.#columns.keys()),
      make: (chosen, newRow) => {
        const read = chosen.map((name) => props.find((property) => property.name === name) as EntityProperty)
        return new Projection(this.name, read, newRow)
      },
    })
  }

  column(property: string): string {
    const column = this.#columns.get(property)
    if (!column) throw new Error(`${this.name} has no property ${property}.`)
    return column
  }

  /**
   * The statement that sets these properties of a row. Its text is cached, because building it is slower than looking
   * it up.
   */
  update(properties: readonly string[]): string {
    const key = properties.join()
    let text = this.#updates.get(key)
    if (!text) {
      const set = properties.map((name) => `${this.column(name)} = ?`).join(', ')
      text = `update ${this.name} set ${set} where "_id" = ?`
      this.#updates.set(key, text)
    }
    return text
  }

  /** A property's value in the form of its column. */
  stored(property: string, value: unknown): SQLInputValue {
    const kept = sqliteValue(value)
    return (kept !== null && this.#texts.has(property) ? JSON.stringify(value) : kept) as SQLInputValue
  }

  /** All values of an object in the form of their columns. */
  storedRow(row: object): SQLInputValue[] {
    const values = this.valuesOf(row)
    return this.properties.map((name, place) => this.stored(name, values[place]))
  }

  /** The query that counts the rows that match all requirements. */
  count(requirements: readonly Requirement[]): Sql {
    const { text, values } = this.filter(requirements)
    return { text: `select count(*) from ${this.name} where ${text}`, values }
  }

  filter(requirements: readonly Requirement[]): Sql {
    return joined(
      ' and ',
      requirements.map((each) => this.#requirement(each)),
      'true',
    )
  }

  #requirement(requirement: Requirement): Sql {
    if (!isAlternatives(requirement)) return this.#all(requirement as Where)
    return joined(
      ' or ',
      requirement.anyOf.map((each) => this.#all(each)),
      'false',
    )
  }

  #all(where: Where): Sql {
    const conditions = Object.entries(where).flatMap(([property, condition]) =>
      condition === undefined ? [] : comparisons(this.column(property), condition),
    )
    return joined(' and ', conditions, 'true')
  }
}

/** The columns to read, and the conversion of stored values into a row. */
export class Projection {
  readonly select: string
  readonly selectById: string
  readonly #byIds = new Map<number, string>()
  readonly #decoders: readonly (readonly [place: number, decode: Decode])[]

  constructor(
    table: string,
    properties: readonly EntityProperty[],
    private readonly newRow: NewRow,
  ) {
    this.select = `select ${properties.map(columnOf).join(', ')} from ${table}`
    this.selectById = `${this.select} where "_id" = ?`
    this.#decoders = properties.flatMap((property, place) => {
      const decode = decoderOf(property)
      return decode ? [[place, decode] as const] : []
    })
  }

  /**
   * The query for rows by their ids. The number of parameters is rounded up to a power of two, so that few statements
   * serve all lists.
   */
  byIds(ids: readonly string[]): Sql {
    const count = ids.length > MOST_NAMED ? ids.length : 2 ** Math.ceil(Math.log2(Math.max(ids.length, 1)))
    const named = [...ids]
    while (named.length < count) named.push(ids[0] ?? '')
    const kind = Math.min(count, MOST_NAMED + 1) // longer lists share one text
    let text = this.#byIds.get(kind)
    if (!text) {
      text = `${this.select} where "_id" in ${placeFor(count)}`
      this.#byIds.set(kind, text)
    }
    return { text, values: count > MOST_NAMED ? bound(named) : named }
  }

  /** Converts stored values into a row. Takes ownership of the array. */
  decode(values: unknown[]): ReadRow {
    for (const [place, decode] of this.#decoders) {
      const value = values[place]
      if (value !== null) values[place] = decode(value)
    }
    return this.newRow(values)
  }
}

const isJson = ({ type }: EntityProperty): boolean => type === 'JsonType'

type Decode = (value: unknown) => unknown

function decoderOf(property: EntityProperty): Decode | undefined {
  if (property.runtimeType === 'Date') return (value) => new Date(value as number)
  if (property.runtimeType === 'boolean') return Boolean
  if (isJson(property)) return (value) => JSON.parse(value as string)
  return undefined
}

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

function comparisons(column: string, condition: Condition): Sql[] {
  if (condition === null) return [{ text: `${column} is null`, values: [] }]
  if (Array.isArray(condition)) return [oneOf(column, condition)]
  if (!isRange(condition)) return [{ text: `${column} = ?`, values: [sqliteValue(condition as Scalar)] }]
  if ('present' in condition) return [{ text: `${column} is not null`, values: [] }]
  return Object.entries(condition).map(([operator, bound]) => ({
    text: `${column} ${OPERATORS[operator as keyof typeof OPERATORS]} ?`,
    values: [sqliteValue(bound)],
  }))
}

function oneOf(column: string, values: readonly (Scalar | null)[]): Sql {
  const present = values.filter((value) => value !== null)
  const text = `${column} in ${placeFor(present.length)}`
  // In SQL, `in` never matches null.
  return { text: present.length < values.length ? `(${text} or ${column} is null)` : text, values: bound(present) }
}

/**
 * The placeholder for a list of values. Long lists are one JSON parameter: otherwise each length would need its own
 * statement, and compiling it takes longer than the query.
 */
const placeFor = (count: number): string =>
  count > MOST_NAMED ? '(select value from json_each(?))' : `(${Array(count).fill('?').join(', ')})`

/** The parameters for this placeholder. */
const bound = (values: readonly Scalar[]): SQLInputValue[] =>
  values.length > MOST_NAMED ? [JSON.stringify(values.map(sqliteValue))] : values.map(sqliteValue)

/** Joins the parts in brackets; returns `nothing` if there are none. */
const joined = (by: string, parts: readonly Sql[], nothing: string): Sql => ({
  text: parts.length === 0 ? nothing : `(${parts.map(({ text }) => text).join(by)})`,
  values: parts.flatMap(({ values }) => values),
})
