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

/** Matches statements that return rows; Kysely needs to know this beforehand. */
const READER = /^\s*(select|pragma|explain|with)\b|\breturning\b/i

/**
 * Kysely dialect, and through it MikroORM driver, for node:sqlite. It shares its connection, while MikroORM's own
 * dialect keeps the connection private.
 */
export class NodeSqliteDialect extends SqliteDialect {
  /** The underlying connection, without Kysely. */
  readonly database: DatabaseSync
  readonly #config: SqliteDialectConfig

  constructor(file: string) {
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT }) // from the first statement on, so that two processes can start at once
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

/** Takes the write lock when a transaction begins, and waits for it. */
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
