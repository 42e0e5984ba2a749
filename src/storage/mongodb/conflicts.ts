import { MongoError, MongoNetworkError, MongoServerSelectionError } from 'mongodb'
import { Unavailable } from '../unavailable.ts'

/** WriteConflict, NoSuchTransaction, LockTimeout, SnapshotUnavailable. */
const CODES: ReadonlySet<unknown> = new Set([112, 251, 24, 246])
const DUPLICATE_KEY = 11000
const OUT_OF_DISK_SPACE = 14031

/** Another transaction got in the way; done again, it may go through. */
export const isConflict = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') || CODES.has((error as { code?: unknown } | null)?.code)

/** What was not there when the transaction looked is there now; where it looks again, it finds it. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === DUPLICATE_KEY

/** The ORM wraps some of the driver's errors, and leaves only the code of them. */
export const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label)

/** What the server cannot do now as `Unavailable`; any other error as it is. */
export function unavailableOr(error: unknown): unknown {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)
    return new Unavailable('UNREACHABLE', { cause: error })
  const full = (error as { code?: unknown } | null)?.code === OUT_OF_DISK_SPACE
  return full ? new Unavailable('FULL', { cause: error }) : error
}
