import type { Change, DatabaseTransaction, Entity, Order } from './database-transaction.ts'
import type { Properties } from './reader.ts'
import type { Guards } from './sqlite-guards.ts'
import type { Projection, Tables } from './sqlite-table.ts'
import type { Statements } from './statements.ts'
import type { Row, Stored } from './stored.ts'
import { Unavailable } from './unavailable.ts'
import type { Where } from './where.ts'

/** The open transaction of the single write connection. */
export class SqliteTransaction implements DatabaseTransaction {
  #written = 0

  constructor(
    private readonly statements: Statements,
    private readonly tables: Tables,
    private readonly guards: Guards,
  ) {}

  /** Number of write operations made through this transaction. */
  get written(): number {
    return this.#written
  }

  propertiesOf(model: Entity): readonly string[] {
    return this.tables.of(model).properties
  }

  valuesOf(model: Entity, object: Stored): unknown[] {
    return this.tables.of(model).valuesOf(object)
  }

  async one<T extends Stored>(model: Entity<T>, id: string): Promise<T | null> {
    return this.#one(this.tables.of(model).objects, id) as T | null
  }

  async row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null> {
    return this.#one(this.tables.of(model).projections.of(properties), id) as Row<T> | null
  }

  async find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]> {
    const table = this.tables.of(model)
    const { text, values } = table.filter([where])
    const { by, direction = 'asc', limit } = order
    const ordered = by ? ` order by ${table.column(by)} ${direction}` : ''
    const question = `${table.objects.select} where ${text}${ordered}${limit === undefined ? '' : ' limit ?'}`
    const found = this.statements.of(question).all(...values, ...(limit === undefined ? [] : [limit]))
    return (found as unknown as unknown[][]).map((each) => table.objects.decode(each) as unknown as T)
  }

  async count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number> {
    const { text, values } = this.tables.of(model).count([where])
    const [[total]] = this.statements.of(text).all(...values) as unknown as [[number]]
    return total
  }

  async insert(model: Entity, rows: readonly object[]): Promise<void> {
    const table = this.tables.of(model)
    const statement = this.statements.of(table.insert)
    this.#writes()
    for (const row of rows) statement.run(...table.storedRow(row))
  }

  async update(model: Entity, changes: readonly Change[]): Promise<void> {
    const table = this.tables.of(model)
    this.#writes()
    for (const { id, values } of changes) {
      const names = Object.keys(values)
      const stored = names.map((name) => table.stored(name, values[name]))
      this.statements.of(table.update(names)).run(...stored, id)
    }
  }

  async increment(model: Entity, id: string, property: string): Promise<number> {
    const table = this.tables.of(model)
    const column = table.column(property)
    this.#writes()
    const text = `insert into ${table.name} ("_id", ${column}) values (?, 1) on conflict do update set ${column} = ${column} + 1 returning ${column}`
    const [[sum]] = this.statements.of(text).all(id) as unknown as [[number]]
    return sum
  }

  async remove(model: Entity, ids: readonly string[]): Promise<void> {
    const statement = this.statements.of(`delete from ${this.tables.of(model).name} where "_id" = ?`)
    this.#writes()
    for (const id of ids) statement.run(id)
  }

  async restoreGuards(): Promise<readonly string[]> {
    this.#written += 1
    return this.guards.restore()
  }

  /** Does nothing: SQLite has one writer at a time. */
  async lock(): Promise<void> {}

  /**
   * Throws `Unavailable` when SQLite has rolled back the transaction itself, e.g. because the disk is full
   * (sqlite.org/lang_transaction.html, section 3): later statements would each commit on their own, at once.
   */
  #writes(): void {
    if (!this.statements.inTransaction) throw new Unavailable('FAILED')
    this.#written += 1
  }

  #one(projection: Projection, id: string): unknown {
    const [values] = this.statements.of(projection.selectById).all(id) as unknown as unknown[][]
    return values ? projection.decode(values) : null
  }
}
