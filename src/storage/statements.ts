import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'

/** Size of the statement cache; each query shape has one statement. */
const MOST_STATEMENTS = 500

/** The prepared statements of one connection. Their rows are arrays of values. */
export class Statements {
  readonly #compiled = new LRUCache<string, StatementSync>({ max: MOST_STATEMENTS })

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
      this.#compiled.set(text, statement)
    }
    return statement
  }

  /** Executes a statement too rare to cache. */
  once(text: string): void {
    this.database.exec(text)
  }
}
