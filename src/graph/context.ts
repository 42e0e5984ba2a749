import type { Caller, DenialNotes, NoteKeeper } from '../access/index.ts'
import type { Loaders } from '../kernel/index.ts'
import type { Budget } from './budget.ts'
import type { Rows } from './rows.ts'

/** The context of a request, as resolvers see it. Each context adds its own service and sees no other. */
export interface RequestContext {
  readonly caller: Caller
  /** The current time, read on each call, because a subscription's request lasts. */
  now(): Date
  readonly rows: Rows
  readonly loaders: Loaders
  /** Records requests that are denied to the caller. */
  readonly denials: DenialNotes
  /** Records frequent events outside of a transaction, e.g. bulk reads. */
  readonly notes: NoteKeeper
  /** The remaining budget of the operation; undefined if none applies. */
  budget?: Budget
}
