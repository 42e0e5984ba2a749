import type { Bearer, Caller } from './caller.ts'

/** What says that somebody asked for what is not theirs; NOT_FOUND only where there is such an object. */
const CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'SAME_OFFICER'] as const

export type DenialCode = (typeof CODES)[number]

export const isDenial = (code: string): code is DenialCode => CODES.some((each) => each === code)

/** Somebody was refused something. */
export interface Denial {
  readonly caller: Caller
  /** The field of the graph, or the address of a document, by its own name and no words of the client. */
  readonly field: string
  readonly code: DenialCode
  /** The id that was asked for; null where there was none. */
  readonly subjectId: string | null
}

/** Takes note of who was refused what. It never throws, and nobody waits for it. */
export interface DenialNotes {
  note(denial: Denial): void
  /** A token that is valid, of a client that is not registered, or not any more. */
  noteStranger(bearer: Bearer): void
}
