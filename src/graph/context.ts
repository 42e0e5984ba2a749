import type { Caller, DenialNotes, NoteKeeper } from '../access/index.ts'
import type { Loaders } from '../kernel/index.ts'
import type { Budget } from './budget.ts'
import type { Rows } from './rows.ts'

/** What a resolver knows of the request. Each context adds its own service, and sees no other. */
export interface RequestContext {
  readonly caller: Caller
  /** The present, read anew each time: a subscription's request lasts. */
  now(): Date
  readonly rows: Rows
  readonly loaders: Loaders
  /** Who is told of what the caller is refused. */
  readonly denials: DenialNotes
  /** Records what happens outside of a transaction and again and again, e.g. that something is read. */
  readonly notes: NoteKeeper
  /** What is left of what the operation may cost; undefined where nobody pays for it. */
  budget?: Budget
}
