import type { LogId } from './event-log.ts'

/** The cursor is not one that this log has given out. */
export class UnknownCursor extends Error {}

/** A position in a log, opaque to those who hold it. */
export const cursorOf = (event: { logId: LogId; sequence: number }): string =>
  Buffer.from(`${event.logId}#${event.sequence}`).toString('base64url')

/** The sequence number that a cursor stands for; throws `UnknownCursor` for anything else. */
export function sequenceOf(cursor: string, log: LogId): number {
  const [logId, sequence] = Buffer.from(cursor, 'base64url').toString().split('#')
  if (logId !== log || !/^[1-9]\d{0,15}$/.test(sequence ?? '')) throw new UnknownCursor()
  return Number(sequence)
}
