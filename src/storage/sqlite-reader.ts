import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pLimit from 'p-limit'
import type { KeysetPage, Properties, Reader } from './reader.ts'
import { isBusy, unavailableOr } from './sqlite-errors.ts'
import type { Projection, Sql, Tables } from './sqlite-table.ts'
import { Statements } from './statements.ts'
import type { Model, Row, Stored } from './stored.ts'
import type { Requirement, Where } from './where.ts'

/** Maximum number of bytes of the file that are memory-mapped; this takes address space, not memory. */
const MAPPED = 2 ** 34
/** Milliseconds for which a read waits for another process that opens or closes the file, and between two retries. */
const PATIENCE = 5000
const LOOK_EVERY = 10

/**
 * Reads committed rows of a SQLite file on its own connection, which no writer ever blocks. It calls node:sqlite
 * directly: a query builder would cost as much as the query.
 */
export class SqliteReader implements Reader {
  /** A connection has one snapshot at a time. */
  readonly #oneByOne = pLimit(1)
  #database: DatabaseSync
  #statements: Statements
  #ofMoments: SqliteReader | undefined

  constructor(
    private readonly file: string,
    private readonly tables: Tables,
  ) {
    this.#database = openToRead(file)
    this.#statements = new Statements(this.#database)
  }

  async byIds<T extends Stored>(
    model: Model<T>,
    ids: readonly string[],
    properties?: Properties<T>,
  ): Promise<(Row<T> | null)[]> {
    const projection = this.tables.of(model).projections.of(properties)
    const found = await this.#rows<T>(projection, projection.byIds(ids))
    const rows = new Map(found.map((row) => [(row as Row<T> & Stored).id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  }

  async page<T extends Stored>(model: Model<T>, page: KeysetPage<T>): Promise<Row<T>[]> {
    const table = this.tables.of(model)
    const by = page.by ?? 'id'
    const [order, beyond] = page.direction === 'descending' ? (['desc', 'lt'] as const) : (['asc', 'gt'] as const)
    const position = page.after === undefined ? [] : [{ [by]: { [beyond]: page.after } } as Where]
    const { text, values } = table.filter([...page.where, ...position])
    const projection = table.projections.of(page.properties)
    const ordered = `${projection.select} where ${text} order by ${table.column(by)} ${order} limit ?`
    return this.#rows(projection, { text: ordered, values: [...values, page.limit] })
  }

  async count<T extends Stored>(model: Model<T>, where: readonly Requirement<Row<T>>[]): Promise<number> {
    const [[total]] = (await this.#ask(this.tables.of(model).count(where))) as [[number]]
    return total
  }

  /** Uses a second connection, so that reads of this one continue to see new commits. */
  snapshot<R>(work: (reader: Reader) => Promise<R>): Promise<R> {
    return this.#oneByOne(async () => {
      this.#ofMoments ??= new SqliteReader(this.file, this.tables)
      const reader = this.#ofMoments
      reader.#database.exec('begin')
      try {
        return await work(reader)
      } finally {
        reader.#database.exec('rollback')
      }
    })
  }

  /** Reopens the file to load the statistics that the write connection has collected. */
  async reopen(): Promise<void> {
    const database = openToRead(this.file) // opened first: if that fails, the current connection stays
    this.#database.close()
    this.#database = database
    this.#statements = new Statements(database)
    await this.#oneByOne(() => this.#ofMoments?.reopen())
  }

  close(): void {
    this.#ofMoments?.close()
    if (this.#database.isOpen) this.#database.close()
  }

  #rows<T>(projection: Projection, question: Sql): Row<T>[] | Promise<Row<T>[]> {
    const decode = (found: unknown[][]) => found.map((values) => projection.decode(values) as Row<T>)
    const found = this.#ask(question)
    return Array.isArray(found) ? decode(found) : found.then(decode)
  }

  /** Runs a query; synchronous unless the database is locked. */
  #ask(question: Sql): unknown[][] | Promise<unknown[][]> {
    try {
      return this.#answerTo(question)
    } catch (error) {
      if (!isBusy(error)) throw unavailableOr(error)
      return this.#askAgain(question)
    }
  }

  /** Retries asynchronously: SQLite's own wait would block the whole process. */
  async #askAgain(question: Sql): Promise<unknown[][]> {
    for (const until = performance.now() + PATIENCE; ; ) {
      await pause(LOOK_EVERY)
      try {
        return this.#answerTo(question)
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw unavailableOr(error)
      }
    }
  }

  #answerTo({ text, values }: Sql): unknown[][] {
    return this.#statements.of(text).all(...values) as unknown as unknown[][]
  }
}

/** Opens a read-only connection. Throws when the file is missing: a new one would be empty. */
function openToRead(file: string): DatabaseSync {
  const address = pathToFileURL(file)
  address.searchParams.set('mode', 'rw') // sqlite.org/uri.html
  const database = new DatabaseSync(address)
  // Reads pages in the system's cache without copying them (sqlite.org/mmap.html).
  for (const pragma of ['query_only = 1', `mmap_size = ${MAPPED}`, 'busy_timeout = 0'])
    database.exec(`pragma ${pragma}`)
  return database
}
