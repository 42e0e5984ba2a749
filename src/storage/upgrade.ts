import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { Db } from 'mongodb'

/** Runs one statement of SQL, and answers with the rows that it gives. */
export type Execute = (sql: string, values?: readonly SQLInputValue[]) => Promise<Record<string, SQLOutputValue>[]>

/** One step from what earlier releases have stored to what the models say now. Once it is released, it never changes. */
export interface Upgrade {
  /** `NNNN-what-it-does`. The number is its place, and no other upgrade of any context has it. */
  readonly name: string
  /** Done in one transaction together with the note of it. */
  readonly sqlite?: (execute: Execute) => Promise<void>
  /** Not in a transaction: interrupted at any point and begun again, it has to come to the same end. */
  readonly mongodb?: (db: Db) => Promise<void>
}
