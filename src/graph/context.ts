import type { Caller, DenialNotes } from '../access/index.ts'
import type { Notes } from '../audit/index.ts'
import type { Loaders } from './loaders.ts'
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
  /** Records what is not read in a transaction, each time or as seldom as it says. */
  readonly notes: Pick<Notes, 'take'>
}
