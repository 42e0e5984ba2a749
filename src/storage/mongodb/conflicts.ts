import { MongoError } from 'mongodb'

/** WriteConflict, NoSuchTransaction, LockTimeout, SnapshotUnavailable. */
const CODES: ReadonlySet<unknown> = new Set([112, 251, 24, 246])
const DUPLICATE_KEY = 11000

/** Another transaction got in the way; done again, it may go through. */
export const isConflict = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') || CODES.has((error as { code?: unknown } | null)?.code)

/** What was not there when the transaction looked is there now; where it looks again, it finds it. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === DUPLICATE_KEY

/** The ORM wraps some of the driver's errors, and leaves only the code of them. */
export const hasLabel = (error: unknown, label: string): boolean =>
  error instanceof MongoError && error.hasErrorLabel(label)
