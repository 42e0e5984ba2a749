import type { EntityProperty } from '@mikro-orm/core'
import type { Database, Model, Stored } from '../storage/index.ts'
import type { Portable } from './data-file.ts'

/** Converts one model's rows between database and JSON: dates as RFC 3339, bytes as base64. */
export class PortableRows {
  readonly table: string
  readonly #moments: readonly string[]
  readonly #bytes: readonly string[]

  constructor(database: Database, model: Model<Stored>) {
    const metadata = database.orm.getMetadata().get(model as never)
    const named = (kind: string) =>
      metadata.props.filter(({ runtimeType }: EntityProperty) => runtimeType === kind).map(({ name }) => String(name))
    this.table = metadata.tableName
    this.#moments = named('Date')
    this.#bytes = named('Buffer')
  }

  encode(row: object): Portable {
    return this.#map({ ...row }, this.#bytes, (bytes) => Buffer.from(bytes as Uint8Array).toString('base64'))
  }

  decode(row: Portable): Portable {
    const withBytes = this.#map({ ...row }, this.#bytes, (text) => Buffer.from(text as string, 'base64'))
    return this.#map(withBytes, this.#moments, (text) => new Date(text as string))
  }

  #map(row: Portable, names: readonly string[], change: (value: unknown) => unknown): Portable {
    for (const name of names) if (row[name] !== null) row[name] = change(row[name])
    return row
  }
}
