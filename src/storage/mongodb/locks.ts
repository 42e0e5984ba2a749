import type { ClientSession, Db } from 'mongodb'

/** Seconds for which a lock document is kept: longer than any transaction can take. */
export const LOCKS_KEPT = 3600

interface Lock {
  _id: string
  at: Date
}

/**
 * Named locks. A snapshot does not see another transaction's pending inserts; two transactions that write the same
 * document conflict, and one is retried.
 */
export class Locks {
  constructor(private readonly db: Db) {}

  async take(session: ClientSession, name: string): Promise<void> {
    await this.db
      .collection<Lock>(LOCKS)
      .updateOne({ _id: name }, { $currentDate: { at: true } }, { upsert: true, session })
  }
}

export const LOCKS = 'verigraph_lock'
