import type { EntityManager, EntityMetadata, EntityProperty } from '@mikro-orm/core'
import type { Direct, Entity } from './direct.ts'
import type { NodeSqliteDialect } from './node-sqlite-dialect.ts'
import { columnOf, quoted, sqliteValue } from './sqlite-value.ts'
import type { Stored } from './stored.ts'

/** A table as statements name it. */
interface Table {
  readonly properties: readonly EntityProperty[]
  readonly find: string
  readonly insert: string
}

/**
 * With statements of our own on the connection of the transaction. They are few and simple, and most of what MikroORM's way costs is making
 * them anew.
 */
export class DirectSqlite implements Direct {
  readonly #tables = new Map<EntityMetadata, Table>()

  constructor(private readonly dialect: NodeSqliteDialect) {}

  async find<T extends Stored>(em: EntityManager, model: Entity<T>, id: string): Promise<T | null> {
    const name = model as never
    const known = em.getUnitOfWork().getById(name, id as never)
    if (known) return known as never
    const [row] = this.dialect.statement(this.#table(metadataOf(em, model)).find).all([id])
    return row ? em.map(name, row as never) : null
  }

  async insert(em: EntityManager, model: Entity<Stored>, rows: readonly object[]): Promise<void> {
    const { insert, properties } = this.#table(metadataOf(em, model))
    const statement = this.dialect.statement(insert)
    for (const row of rows) statement.run(properties.map((property) => stored(property, row[property.name as never])))
  }

  async setEach(
    em: EntityManager,
    model: Entity<Stored>,
    name: string,
    values: Iterable<readonly [id: string, value: unknown]>,
  ): Promise<void> {
    const metadata = metadataOf(em, model)
    const property = metadata.props.find((each) => each.name === name)
    if (!property) throw new Error(`${metadata.className} has no property ${name}.`)
    const sql = `update ${quoted(metadata.tableName)} set ${columnOf(property)} = ? where "_id" = ?`
    const statement = this.dialect.statement(sql)
    for (const [id, value] of values) statement.run([stored(property, value), id])
  }

  #table(metadata: EntityMetadata): Table {
    let table = this.#tables.get(metadata)
    if (!table) {
      const properties = metadata.props.filter(({ persist }) => persist !== false)
      const name = quoted(metadata.tableName)
      const columns = properties.map(columnOf)
      table = {
        properties,
        find: `select * from ${name} where "_id" = ?`,
        insert: `insert into ${name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      }
      this.#tables.set(metadata, table)
    }
    return table
  }
}

const metadataOf = (em: EntityManager, model: Entity<Stored>): EntityMetadata => em.getMetadata().get(model as never)

const stored = ({ type }: EntityProperty, value: unknown): unknown => {
  const kept = sqliteValue(value)
  return type === 'JsonType' && kept !== null ? JSON.stringify(value) : kept
}
