import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { Db } from 'mongodb'

/** Executes one SQL statement and returns its rows. */
export type Execute = (sql: string, values?: readonly SQLInputValue[]) => Promise<Record<string, SQLOutputValue>[]>

/** One schema migration from an earlier release towards the current models. A released upgrade never changes. */
export interface Upgrade {
  /** `NNNN-what-it-does`. The number gives its order and is unique among the upgrades of all contexts. */
  readonly name: string
  /** Runs in one transaction together with the record of it. */
  readonly sqlite?: (execute: Execute) => Promise<void>
  /** Runs outside of a transaction and must be idempotent: it may be interrupted at any point and restarted. */
  readonly mongodb?: (db: Db) => Promise<void>
}
