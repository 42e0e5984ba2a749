import type { Bearer, Caller } from './caller.ts'

/** Error codes that mean access to something foreign; NOT_FOUND counts only if the object exists. */
const CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'SAME_OFFICER'] as const

export type DenialCode = (typeof CODES)[number]

export const isDenial = (code: string): code is DenialCode => CODES.some((each) => each === code)

/** A denied request. */
export interface Denial {
  readonly caller: Caller
  /** The name of the graph field, or the route of a document; never text from the client. */
  readonly field: string
  readonly code: DenialCode
  /** The requested id; null if there was none. */
  readonly subjectId: string | null
}

/** Records denied requests. It never throws and is not awaited. */
export interface DenialNotes {
  note(denial: Denial): void
  /** Records a valid token of a client that is not, or no longer, registered. */
  noteStranger(bearer: Bearer): void
}
