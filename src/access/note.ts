import type { Model, Requirement } from '../storage/index.ts'
import type { Caller } from './caller.ts'

/** What may happen often, and stands in the audit trail seldom. */
export interface Note {
  readonly caller: Caller
  readonly action: `${string}.${string}`
  readonly subject: { readonly id: string; readonly jurisdiction?: string | null }
  /** What tells it from others of the same caller and action. */
  readonly question: string
  /** What there is to say of it, and under which name how often it happened. Null for what is not counted. */
  readonly told: { readonly values: Readonly<Record<string, unknown>>; readonly count: string } | null
}

export interface NoteKeeper {
  /**
   * Resolves once an entry stands that tells of it, or that it is counted beside; undefined where one stands already. Rejects where it could not be
   * written.
   */
  take(note: Note): Promise<void> | undefined
}

/** Tells of rows that are handed out, before they are; undefined where there is nothing to wait for. */
export type NoteRows = (
  model: Model,
  rows: readonly ({ readonly id: string } | null)[],
  asked?: readonly Requirement[],
) => Promise<void> | undefined

export interface RowsNotes {
  /** Undefined for a caller who sees nothing but its own. */
  noterFor(caller: Caller): NoteRows | undefined
}
