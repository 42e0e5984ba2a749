import { MongoError, MongoNetworkError, MongoServerSelectionError } from 'mongodb'
import { Unavailable } from '../unavailable.ts'

/** WriteConflict, NoSuchTransaction, LockTimeout, SnapshotUnavailable. */
const CODES: ReadonlySet<unknown> = new Set([112, 251, 24, 246])
const DUPLICATE_KEY = 11000
const OUT_OF_DISK_SPACE = 14031

/** Whether the error is a conflict with another transaction; a retry may succeed. */
export const isConflict = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') || CODES.has((error as { code?: unknown } | null)?.code)

/** Whether the error is a duplicate key: the row was inserted after this transaction looked, and a retry finds it. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === DUPLICATE_KEY

/** Whether the driver's error has this label. The ORM wraps some errors and keeps only their code. */
export const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label)

/** Converts errors of an unreachable or full server into `Unavailable`; returns any other error as it is. */
export function unavailableOr(error: unknown): unknown {
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)
    return new Unavailable('UNREACHABLE', { cause: error })
  const full = (error as { code?: unknown } | null)?.code === OUT_OF_DISK_SPACE
  return full ? new Unavailable('FULL', { cause: error }) : error
}
