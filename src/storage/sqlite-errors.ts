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

/** Whether another connection has the lock that this one needs. */
export const isBusy = (error: unknown): boolean => primaryCodeOf(error) === BUSY

/** What SQLite cannot do now as `Unavailable`; any other error as it is. */
export function unavailableOr(error: unknown): unknown {
  const reason = REASONS.get(primaryCodeOf(error))
  return reason ? new Unavailable(reason, { cause: error }) : error
}

/** An extended code has the primary one in its last eight bits; 0 for an error that is not SQLite's. */
function primaryCodeOf(error: unknown): number {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : 0
}
