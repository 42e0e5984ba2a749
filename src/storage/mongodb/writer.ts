import type { ClientSession, MongoClient } from 'mongodb'
import pLimit from 'p-limit'
import pRetry from 'p-retry'
import type { DatabaseTransaction } from '../database-transaction.ts'
import { hasLabel, isConflict, isDuplicate, unavailableOr } from './conflicts.ts'

/** How often a transaction begins again that another one got in the way of, and between which pauses, in milliseconds. */
const CONFLICTS = { retries: 40, minTimeout: 3, factor: 1.4, maxTimeout: 300, randomize: true }
/** How often it looks again for what was not there; then something else is wrong. */
const LOOKS_FOR_DUPLICATE = 4
/** How often a commit is asked for again of which nobody knows whether it happened. */
const COMMITS = { retries: 8, minTimeout: 10, factor: 2, maxTimeout: 1000, randomize: true }

/** Transactions at the isolation of a snapshot, written by majority. */
export class Writer {
  /** Whoever met a conflict goes on one by one: of one node, at most one such transaction is in the way of the other nodes'. */
  readonly #again = pLimit(1)

  constructor(
    private readonly client: MongoClient,
    private readonly transactionOf: (session: ClientSession) => DatabaseTransaction,
  ) {}

  /** Does the work in a transaction of its own; from its beginning where another transaction got in its way. */
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
      await session.endSession() // aborts what is not committed
    }
  }
}

/**
 * To commit again what was committed changes nothing; to do the work again would do it twice. So only the label of a commit's error says that
 * the transaction may begin anew, and never its code: there is no such transaction any more of one that stands, too
 * (Transactions specification, TransientTransactionError).
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
