import type { LogId } from './event-log.ts'

/** The cursor leads to no event of this log; the message says to whoever holds it where to begin again. */
export class UnknownCursor extends Error {}

/** A place in a log, and the name of the epoch in which the log had an event there. */
export interface Place {
  readonly sequence: number
  readonly epoch: string
}

/** Cursors that were given out before there were epochs name none. */
const FIRST_EPOCH = '1'

/** A place in a log, opaque to those who hold it. */
export const cursorOf = (log: LogId, { sequence, epoch }: Place): string =>
  Buffer.from(`${log}#${sequence}#${epoch}`).toString('base64url')

/** The place that a cursor stands for; null for what is no cursor of this log. */
export function placeOf(cursor: string, log: LogId): Place | null {
  const [logId, sequence, epoch = FIRST_EPOCH] = Buffer.from(cursor, 'base64url').toString().split('#')
  if (logId !== log || !/^[1-9]\d{0,14}$/.test(sequence ?? '')) return null
  return { sequence: Number(sequence), epoch }
}
