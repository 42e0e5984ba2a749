import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/core'
import { LRUCache } from 'lru-cache'
import { fieldOf } from './field-of.ts'
import { partialRowOf } from './partial-row.ts'
import type { KeysetPage, Properties, Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Scalar, type Where } from './where.ts'

/** Statements that are kept; one for each shape of a question. */
const MOST_STATEMENTS = 500

/** Choices of properties that are kept for each table. */
const MOST_CHOICES = 100

/** Ids that are named one by one in a statement; more are handed over as a list. */
const MOST_NAMED = 32

/** Bytes of the file that are mapped into memory at most; it takes address space, and no memory of ours. */
const MAPPED = 2 ** 34

/** A part of a statement, and the values for its question marks. */
interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

/**
 * Reads committed rows of a SQLite file, on a connection of its own that no writer ever blocks. It asks node:sqlite itself: a query
 * builder between them costs as much as the question.
 */
export class SqliteReader implements Reader {
  readonly #tables = new Map<unknown, Table>()
  readonly #statements = new LRUCache<string, StatementSync>({ max: MOST_STATEMENTS })
  #database: DatabaseSync

  constructor(
    private readonly file: string,
    private readonly orm: MikroORM,
  ) {
    this.#database = openToRead(file)
  }

  async byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]> {
    const choice = this.#table(model).choice(properties)
    const { text, values } = oneOfIds(ids)
    const found = this.#rows<T>(choice, { text: `${choice.select} where ${text}`, values })
    const rows = new Map(found.map((row) => [(row as Row<T> & Stored).id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  }

  async page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]> {
    const table = this.#table(model)
    const by = page.by ?? 'id'
    const [order, beyond] = page.direction === 'descending' ? (['desc', 'lt'] as const) : (['asc', 'gt'] as const)
    const position = page.after === undefined ? [] : [{ [by]: { [beyond]: page.after } } as Where]
    const { text, values } = table.filter([...page.where, ...position])
    const choice = table.choice(page.properties)
    const ordered = `${choice.select} where ${text} order by ${table.column(by)} ${order} limit ?`
    return this.#rows(choice, { text: ordered, values: [...values, page.limit] })
  }

  async count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number> {
    const table = this.#table(model)
    const { text, values } = table.filter(where)
    const [[total]] = this.#ask({ text: `select count(*) from ${table.name} where ${text}`, values }) as [[number]]
    return total
  }

  /** Learns what the writing connection has found out about how the values are spread. */
  reopen(): void {
    this.#statements.clear()
    this.#database.close()
    this.#database = openToRead(this.file)
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  #rows<T>(choice: Choice, question: Sql): Row<T>[] {
    return this.#ask(question).map((values) => choice.decode(values) as Row<T>)
  }

  #ask({ text, values }: Sql): unknown[][] {
    let statement = this.#statements.get(text)
    if (!statement) {
      statement = this.#database.prepare(text)
      statement.setReturnArrays(true)
      this.#statements.set(text, statement)
    }
    return statement.all(...values) as unknown as unknown[][]
  }

  #table(model: Model): Table {
    let table = this.#tables.get(model)
    if (!table) {
      table = new Table(this.orm.getMetadata().get(model as never))
      this.#tables.set(model, table)
    }
    return table
  }
}

function openToRead(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  // Pages are read where the system holds them, instead of being copied (sqlite.org/mmap.html).
  // Another process that opens or closes the file may hold readers up for a moment (sqlite.org/wal.html, section 8).
  for (const pragma of ['query_only = 1', `mmap_size = ${MAPPED}`, 'busy_timeout = 5000'])
    database.exec(`pragma ${pragma}`)
  return database
}

/** How a model's properties stand in its table. */
class Table {
  readonly name: string
  readonly #columns: ReadonlyMap<string, string>
  readonly #choices = new LRUCache<string, Choice>({ max: MOST_CHOICES })
  readonly #everything: Choice

  constructor(private readonly metadata: EntityMetadata) {
    this.name = quoted(metadata.tableName)
    this.#columns = new Map(metadata.props.map((property) => [property.name, columnOf(property)]))
    this.#everything = new Choice(this.name, metadata.props, () => ({}))
  }

  /** The columns of these properties and the id; of all of them without any. */
  choice(properties: readonly string[] | undefined): Choice {
    if (!properties) return this.#everything
    const key = properties.join()
    let choice = this.#choices.get(key)
    if (!choice) {
      choice = this.#choose(new Set(['id', ...properties]))
      this.#choices.set(key, choice)
    }
    return choice
  }

  #choose(chosen: ReadonlySet<string>): Choice {
    for (const property of chosen) this.column(property)
    const PartialRow = partialRowOf(this.#columns.keys(), chosen)
    const read = this.metadata.props.filter(({ name }) => chosen.has(name))
    return new Choice(this.name, read, () => new PartialRow())
  }

  column(property: string): string {
    const column = this.#columns.get(property)
    if (!column) throw new Error(`${this.name} has no property ${property}.`)
    return column
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

/** What is read of a table's rows, and how a stored value becomes the property's. */
class Choice {
  readonly select: string
  readonly #decoders: readonly (readonly [property: string, decode: Decode | undefined])[]

  constructor(
    table: string,
    properties: readonly EntityProperty[],
    private readonly newRow: () => Record<string, unknown>,
  ) {
    this.select = `select ${properties.map(columnOf).join(', ')} from ${table}`
    this.#decoders = properties.map((property) => [property.name, decoderOf(property)] as const)
  }

  decode(values: readonly unknown[]): Record<string, unknown> {
    const row = this.newRow()
    let place = 0
    for (const [property, decode] of this.#decoders) {
      const value = values[place++]
      row[property] = decode && value !== null ? decode(value) : value
    }
    return row
  }
}

type Decode = (value: unknown) => unknown

const quoted = (name: string): string => `"${name}"`

const columnOf = (property: EntityProperty): string => quoted(fieldOf(property))

function decoderOf(property: EntityProperty): Decode | undefined {
  if (property.runtimeType === 'Date') return (value) => new Date(value as number)
  if (property.runtimeType === 'boolean') return Boolean
  if (property.type === 'JsonType') return (value) => JSON.parse(value as string)
  return undefined
}

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

function comparisons(column: string, condition: Condition): Sql[] {
  if (condition === null) return [{ text: `${column} is null`, values: [] }]
  if (Array.isArray(condition)) return [oneOf(column, condition)]
  if (!isRange(condition)) return [{ text: `${column} = ?`, values: [encode(condition as Scalar)] }]
  if ('present' in condition) return [{ text: `${column} is not null`, values: [] }]
  return Object.entries(condition).map(([operator, bound]) => ({
    text: `${column} ${OPERATORS[operator as keyof typeof OPERATORS]} ?`,
    values: [encode(bound)],
  }))
}

const oneOf = (column: string, values: readonly Scalar[]): Sql => ({
  text: `${column} in (${values.map(() => '?').join(', ')})`,
  values: values.map(encode),
})

/** Named one by one, in numbers that are powers of two, so that few statements serve all. */
function oneOfIds(ids: readonly string[]): Sql {
  if (ids.length > MOST_NAMED) return { text: '_id in (select value from json_each(?))', values: [JSON.stringify(ids)] }
  const places = 2 ** Math.ceil(Math.log2(Math.max(ids.length, 1)))
  return oneOf(
    '_id',
    Array.from({ length: places }, (_, place) => ids[place] ?? ids[0] ?? ''),
  )
}

/** Whatever is joined, in brackets; what it comes to where it is nothing. */
const joined = (by: string, parts: readonly Sql[], nothing: string): Sql => ({
  text: parts.length === 0 ? nothing : `(${parts.map(({ text }) => text).join(by)})`,
  values: parts.flatMap(({ values }) => values),
})

const encode = (value: Scalar): SQLInputValue =>
  value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
