import type { ClientSession, Db } from 'mongodb'

/** As long as no transaction can take. */
export const LOCKS_KEPT = 3600

interface Lock {
  _id: string
  at: Date
}

/** A snapshot does not see what another transaction is about to add; two that write the same document conflict, and one begins again. */
export class Locks {
  constructor(private readonly db: Db) {}

  async take(session: ClientSession, name: string): Promise<void> {
    await this.db
      .collection<Lock>(LOCKS)
      .updateOne({ _id: name }, { $currentDate: { at: true } }, { upsert: true, session })
  }
}

export const LOCKS = 'verigraph_lock'
