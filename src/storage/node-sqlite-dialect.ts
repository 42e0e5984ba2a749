import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { BUSY_TIMEOUT } from './sqlite-settings.ts'

/** Statements that give rows, as Kysely asks to know beforehand. */
const READER = /^\s*(select|pragma|explain|with)\b|\breturning\b/i

/**
 * node:sqlite for Kysely, and through it for MikroORM, on a connection that others use beside them; MikroORM's own keeps the connection to
 * itself.
 */
export class NodeSqliteDialect extends SqliteDialect {
  /** The connection itself, past Kysely. */
  readonly database: DatabaseSync
  readonly #config: SqliteDialectConfig

  constructor(file: string) {
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT }) // from the first statement on: two that start at once both begin
    const config: SqliteDialectConfig = {
      database: async () => ({ prepare: (sql) => compile(database, sql), close: () => database.close() }),
    }
    super(config)
    this.#config = config
    this.database = database
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#config)
  }
}

/** Takes the lock as a transaction begins, and waits for whoever has it. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

export function compile(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql)
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: READER.test(sql),
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
