import type { LogId } from './event-log.ts'

/** The cursor matches no event of this log; the message tells the client where to restart. */
export class UnknownCursor extends Error {}

/** A position in a log and the name of the epoch of the event at this position. */
export interface Place {
  readonly sequence: number
  readonly epoch: string
}

/** The epoch of cursors from before epochs existed, which name none. */
const FIRST_EPOCH = '1'

/** Encodes a position in a log as an opaque cursor. */
export const cursorOf = (log: LogId, { sequence, epoch }: Place): string =>
  Buffer.from(`${log}#${sequence}#${epoch}`).toString('base64url')

/** Decodes a cursor into a position; null for a string that is not a cursor of this log. */
export function placeOf(cursor: string, log: LogId): Place | null {
  const [logId, sequence, epoch = FIRST_EPOCH] = Buffer.from(cursor, 'base64url').toString().split('#')
  if (logId !== log || !/^[1-9]\d{0,14}$/.test(sequence ?? '')) return null
  return { sequence: Number(sequence), epoch }
}
