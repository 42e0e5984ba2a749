import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'

/** Statements that are kept; one for each shape of a question. */
const MOST_STATEMENTS = 500

/** The statements of one connection, each compiled once. Their rows are lists of values. */
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

  /** Does what is done too seldom to be kept. */
  once(text: string): void {
    this.database.exec(text)
  }
}
