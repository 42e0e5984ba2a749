import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { LRUCache } from 'lru-cache'

/** Statements that are kept; one for each shape of query, and each length of a list in it. */
const MOST_STATEMENTS = 1000
/** Statements that give rows, as Kysely asks to know beforehand. */
const READER = /^\s*(select|pragma|explain|with)\b|\breturning\b/i

/**
 * node:sqlite for Kysely, and through it for MikroORM, on a connection that others use beside them. MikroORM brings one too, but it
 * compiles every statement anew, which takes three times as long as running it.
 */
export class NodeSqliteDialect extends SqliteDialect {
  /** The connection itself, past Kysely. */
  readonly database: DatabaseSync
  readonly #config: SqliteDialectConfig
  readonly #statements = new LRUCache<string, SqliteStatement>({ max: MOST_STATEMENTS })

  constructor(file: string) {
    const database = new DatabaseSync(file)
    const config: SqliteDialectConfig = {
      database: async () => ({ prepare: (sql) => this.#statement(sql), close: () => database.close() }),
    }
    super(config)
    this.#config = config
    this.database = database
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#config)
  }

  #statement(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = compile(this.database, sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** Takes the lock as a transaction begins, and waits for whoever has it. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

function compile(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql)
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: READER.test(sql),
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  }
}
