import type { Model, Requirement } from '../storage/index.ts'
import type { Caller } from './caller.ts'

/** A frequent event that the audit trail aggregates. */
export interface Note {
  readonly caller: Caller
  readonly action: `${string}.${string}`
  readonly subject: { readonly id: string; readonly jurisdiction?: string | null }
  /** Distinguishes it from other notes of the same caller and action. */
  readonly question: string
  /** The details, and the name of the property for the number of occurrences. Null if it is not counted. */
  readonly told: { readonly values: Readonly<Record<string, unknown>>; readonly count: string } | null
}

export interface NoteKeeper {
  /**
   * Counts a note. Resolves once the entry that contains it, or to which its count is added, is committed; undefined if
   * that entry exists already. Rejects when the entry cannot be written.
   */
  take(note: Note): Promise<void> | undefined
}

/** Records rows before they are returned to a caller; undefined if there is nothing to await. */
export type NoteRows = (
  model: Model,
  rows: readonly ({ readonly id: string } | null)[],
  asked?: readonly Requirement[],
) => Promise<void> | undefined

export interface RowsNotes {
  /** Undefined for callers that can read only their own rows. */
  noterFor(caller: Caller): NoteRows | undefined
}
