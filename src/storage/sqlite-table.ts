import type { SQLInputValue } from 'node:sqlite'
import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'
import { LRUCache } from 'lru-cache'
import { fieldOf } from './field-of.ts'
import { partialRowOf } from './partial-row.ts'
import { type Condition, isAlternatives, isRange, type Requirement, type Scalar, type Where } from './where.ts'

/** Choices of properties that are kept for each table. */
const MOST_CHOICES = 100

/** A part of a statement, and the values for its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

/** How a model's properties stand in its table. */
export class Table {
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
export class Choice {
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

export const oneOf = (column: string, values: readonly Scalar[]): Sql => ({
  text: `${column} in (${values.map(() => '?').join(', ')})`,
  values: values.map(encode),
})

/** Whatever is joined, in brackets; what it comes to where it is nothing. */
const joined = (by: string, parts: readonly Sql[], nothing: string): Sql => ({
  text: parts.length === 0 ? nothing : `(${parts.map(({ text }) => text).join(by)})`,
  values: parts.flatMap(({ values }) => values),
})

const encode = (value: Scalar): SQLInputValue =>
  value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value
