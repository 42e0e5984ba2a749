import type { ClientSession, Db } from 'mongodb'

/** As long as no transaction can take. */
export const TURNS_KEPT = 3600

interface Turn {
  _id: string
  at: Date
}

/** A snapshot does not see what another transaction is about to add; two that write the same document conflict, and one begins again. */
export class Turns {
  constructor(private readonly db: Db) {}

  async take(session: ClientSession, name: string): Promise<void> {
    await this.db
      .collection<Turn>(TURNS)
      .updateOne({ _id: name }, { $currentDate: { at: true } }, { upsert: true, session })
  }
}

export const TURNS = 'verigraph_turn'
