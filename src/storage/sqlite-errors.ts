import { Unavailable, type UnavailableReason } from './unavailable.ts'

/** Primary result codes (sqlite.org/rescode.html). */
const BUSY = 5
const REASONS: ReadonlyMap<number, UnavailableReason> = new Map([
  [BUSY, 'LOCKED'],
  [6, 'LOCKED'], // LOCKED
  [8, 'FAILED'], // READONLY
  [10, 'FAILED'], // IOERR
  [13, 'FULL'], // FULL
  [14, 'GONE'], // CANTOPEN
])

/** Whether another connection holds the required lock. */
export const isBusy = (error: unknown): boolean => primaryCodeOf(error) === BUSY

/**
 * Converts errors of a locked, full, missing or failing database into `Unavailable`; returns any other error as it is.
 */
export function unavailableOr(error: unknown): unknown {
  const reason = REASONS.get(primaryCodeOf(error))
  return reason ? new Unavailable(reason, { cause: error }) : error
}

/** The primary result code: the last eight bits of an extended code; 0 for an error that is not SQLite's. */
function primaryCodeOf(error: unknown): number {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : 0
}
