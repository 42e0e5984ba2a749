import type { Db } from 'mongodb'

export const COUNTERS = 'verigraph_counter'

interface Counter {
  _id: string
  total: number
  expiresAt: Date
}

/** Counters that all nodes share, updated outside of transactions: a total lost in a crash is not worth keeping. */
export class Counters {
  constructor(private readonly db: Db) {}

  /** Adds to each counter and returns the totals of all nodes. A counter is deleted some time after `expiresAt`. */
  async add(amounts: ReadonlyMap<string, number>, expiresAt: Date): Promise<ReadonlyMap<string, number>> {
    const counters = this.db.collection<Counter>(COUNTERS)
    const steps = [...amounts].map(([_id, amount]) => ({
      updateOne: { filter: { _id }, update: { $inc: { total: amount }, $set: { expiresAt } }, upsert: true },
    }))
    await counters.bulkWrite(steps, { ordered: false, writeConcern: { w: 1 } })
    const found = await counters
      .find({ _id: { $in: [...amounts.keys()] } }, { readConcern: { level: 'local' } })
      .toArray()
    return new Map(found.map(({ _id, total }) => [_id, total]))
  }
}
