import type { ClientSession, MongoClient } from 'mongodb'
import pLimit from 'p-limit'
import pRetry from 'p-retry'
import type { DatabaseTransaction } from '../database-transaction.ts'
import { hasLabel, isConflict, isDuplicate, unavailableOr } from './conflicts.ts'

/** Number of retries after a conflict, and the backoff between them in milliseconds. */
const CONFLICTS = { retries: 40, minTimeout: 3, factor: 1.4, maxTimeout: 300, randomize: true }
/** Number of retries after a duplicate key; beyond that, something else is wrong. */
const LOOKS_FOR_DUPLICATE = 4
/** Retries of a commit with unknown outcome, and the backoff between them in milliseconds. */
const COMMITS = { retries: 8, minTimeout: 10, factor: 2, maxTimeout: 1000, randomize: true }

/** Runs transactions with snapshot isolation and majority write concern. */
export class Writer {
  /** Runs retries one by one, so that at most one retried transaction per node conflicts with other nodes. */
  readonly #again = pLimit(1)

  constructor(
    private readonly client: MongoClient,
    private readonly transactionOf: (session: ClientSession) => DatabaseTransaction,
  ) {}

  /** Runs the work in its own transaction, and from its beginning again after a conflict. */
  readonly write = async <T>(work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T> => {
    const attempt = (number: number) => (number === 1 ? this.#attempt(work) : this.#again(() => this.#attempt(work)))
    try {
      return await pRetry(attempt, {
        ...CONFLICTS,
        shouldRetry: ({ error, attemptNumber }) =>
          isConflict(error) || (isDuplicate(error) && attemptNumber <= LOOKS_FOR_DUPLICATE),
      })
    } catch (error) {
      throw unavailableOr(error)
    }
  }

  async #attempt<T>(work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T> {
    const session = this.client.startSession({
      defaultTransactionOptions: {
        readConcern: { level: 'snapshot' },
        writeConcern: { w: 'majority', journal: true },
        readPreference: 'primary',
      },
    })
    try {
      session.startTransaction()
      const result = await work(this.transactionOf(session))
      await commit(session)
      return result
    } finally {
      await session.endSession() // aborts an uncommitted transaction
    }
  }
}

/**
 * Commits a transaction. Repeating a commit is harmless, while repeating the work would apply it twice. So only the
 * label of a commit's error permits a retry of the transaction, never its code: NoSuchTransaction is also returned for
 * a committed transaction (Transactions specification, TransientTransactionError).
 */
async function commit(session: ClientSession): Promise<void> {
  try {
    await pRetry(() => session.commitTransaction(), {
      ...COMMITS,
      shouldRetry: ({ error }) => hasLabel(error, 'UnknownTransactionCommitResult'),
    })
  } catch (error) {
    if (hasLabel(error, 'TransientTransactionError')) throw error
    throw new Error('Nobody knows whether this commit happened.', { cause: error })
  }
}
