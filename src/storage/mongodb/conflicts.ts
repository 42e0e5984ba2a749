import { MongoError } from 'mongodb'

/**
 * WriteConflict, NoSuchTransaction, LockTimeout, SnapshotUnavailable; and DuplicateKey: what was not there when the transaction
 * looked is there now, and it looks again.
 */
const CODES: ReadonlySet<unknown> = new Set([112, 251, 24, 246, 11000])

/** Another transaction got in the way; done again, it may go through. */
export const isConflict = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') || CODES.has((error as { code?: unknown } | null)?.code)

/** The ORM wraps some of the driver's errors, and leaves only the code of them. */
export const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label)
