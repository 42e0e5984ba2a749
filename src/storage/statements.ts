import type { DatabaseSync, StatementSync } from 'node:sqlite'

/**
 * Number of statements after which the cache starts anew. Each query shape has one, and there are far fewer; to know the
 * least recently used one would cost as much as a small query.
 */
const MOST_STATEMENTS = 500

/** The prepared statements of one connection. Their rows are arrays of values. */
export class Statements {
  readonly #compiled = new Map<string, StatementSync>()

  constructor(private readonly database: DatabaseSync) {}

  /** Whether a transaction is open on the connection. */
  get inTransaction(): boolean {
    return this.database.isTransaction
  }

  of(text: string): StatementSync {
    let statement = this.#compiled.get(text)
    if (!statement) {
      statement = this.database.prepare(text)
      statement.setReturnArrays(true)
      if (this.#compiled.size >= MOST_STATEMENTS) this.#compiled.clear()
      this.#compiled.set(text, statement)
    }
    return statement
  }

  /** Executes a statement too rare to cache. */
  once(text: string): void {
    this.database.exec(text)
  }
}
