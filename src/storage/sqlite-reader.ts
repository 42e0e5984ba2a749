import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/core'
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { KeysetPage, Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Where } from './where.ts'

/** Tables are known at run time only, from the models' metadata. */
type Tables = Record<string, Record<string, unknown>>
type Filter = ExpressionBuilder<Tables, string>

/** Reads committed rows of a SQLite file with Kysely, on a connection of its own that no writer ever blocks. */
export class SqliteReader implements Reader {
  readonly #tables = new Map<unknown, Table>()

  constructor(
    private readonly kysely: Kysely<Tables>,
    private readonly orm: MikroORM,
  ) {}

  async byIds<T extends Stored>(model: Model<T>, ids: readonly string[]): Promise<(Row<T> | null)[]> {
    const table = this.#table(model)
    const found = await this.kysely.selectFrom(table.name).selectAll().where('_id', 'in', ids).execute()
    const rows = new Map(found.map((record) => [record._id, table.decode(record)]))
    return ids.map((id) => (rows.get(id) as Row<T> | undefined) ?? null)
  }

  async page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]> {
    const table = this.#table(model)
    const column = table.column(page.by ?? 'id')
    const [order, beyond] = page.direction === 'descending' ? (['desc', '<'] as const) : (['asc', '>'] as const)
    let query = this.kysely.selectFrom(table.name).selectAll().where(table.filter(page.where))
    if (page.after !== undefined) query = query.where(column, beyond, page.after)
    const found = await query.orderBy(column, order).limit(page.limit).execute()
    return found.map((record) => table.decode(record) as Row<T>)
  }

  async count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number> {
    const table = this.#table(model)
    const { total } = await this.kysely
      .selectFrom(table.name)
      .select((select) => select.fn.countAll<number>().as('total'))
      .where(table.filter(where))
      .executeTakeFirstOrThrow()
    return total
  }

  close(): Promise<void> {
    return this.kysely.destroy()
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

/** How a model's properties stand in its table: the column names, and how a stored value becomes the property's. */
class Table {
  readonly name: string
  readonly #columns: ReadonlyMap<string, string>
  readonly #decoders: readonly (readonly [property: string, column: string, decode: Decode | undefined])[]

  constructor(metadata: EntityMetadata) {
    this.name = metadata.tableName
    const columns = metadata.props.map((property) => [property, columnOf(property)] as const)
    this.#columns = new Map(columns.map(([property, column]) => [property.name, column]))
    this.#decoders = columns.map(([property, column]) => [property.name, column, decoderOf(property)] as const)
  }

  column(property: string): string {
    const column = this.#columns.get(property)
    if (!column) throw new Error(`${this.name} has no property ${property}.`)
    return column
  }

  decode(record: Record<string, unknown>): Record<string, unknown> {
    const row: Record<string, unknown> = {}
    for (const [property, column, decode] of this.#decoders) {
      const value = record[column]
      row[property] = decode && value !== null ? decode(value) : value
    }
    return row
  }

  filter(requirements: readonly Requirement[]): (filter: Filter) => Expression<SqlBool> {
    return (filter) => filter.and(requirements.map((each) => this.#requirement(filter, each)))
  }

  #requirement(filter: Filter, requirement: Requirement): Expression<SqlBool> {
    if (isAlternatives(requirement)) return filter.or(requirement.anyOf.map((each) => this.#all(filter, each)))
    return this.#all(filter, requirement as Where)
  }

  #all(filter: Filter, where: Where): Expression<SqlBool> {
    const conditions = Object.entries(where).flatMap(([property, condition]) =>
      condition === undefined ? [] : comparisons(filter, this.column(property), condition),
    )
    return filter.and(conditions)
  }
}

type Decode = (value: unknown) => unknown

function columnOf(property: EntityProperty): string {
  const [column] = property.fieldNames
  if (!column) throw new Error(`${property.name} has no column.`)
  return column
}

function decoderOf(property: EntityProperty): Decode | undefined {
  if (property.runtimeType === 'Date') return (value) => new Date(value as number)
  if (property.runtimeType === 'boolean') return Boolean
  if (property.type === 'JsonType') return (value) => JSON.parse(value as string)
  return undefined
}

const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

function comparisons(filter: Filter, column: string, condition: Condition): Expression<SqlBool>[] {
  if (condition === null) return [filter(column, 'is', null)]
  if (Array.isArray(condition)) return [filter(column, 'in', condition.map(encode))]
  if (!isRange(condition)) return [filter(column, '=', encode(condition))]
  if ('present' in condition) return [filter(column, 'is not', null)]
  return Object.entries(condition).map(([operator, bound]) =>
    filter(column, OPERATORS[operator as keyof typeof OPERATORS], encode(bound)),
  )
}

const encode = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
