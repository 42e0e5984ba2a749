import type { EntityManager, MikroORM } from '@mikro-orm/core'
import { inSpan } from '../telemetry/index.ts'
import type { Clock } from './clock.ts'
import { Ids } from './ids.ts'
import type { Reader } from './reader.ts'
import { type FindById, type Happening, Transaction } from './transaction.ts'

/** What a database brings; SQLite is one, and another joins by bringing the same. */
export interface Database {
  readonly orm: MikroORM
  readonly reader: Reader
  /** One unit of writing: it stands when this resolves, and nothing of it when this rejects. */
  write<R>(work: (em: EntityManager) => Promise<R>): Promise<R>
  readonly findById: FindById
  close(): Promise<void>
}

/** Where everything is kept: transactions to write, the reader to read. */
export class Storage<Actor = unknown> {
  readonly #database: Database
  readonly #listeners: ((happening: Happening) => void)[] = []
  readonly clock: Clock
  readonly ids: Ids

  constructor(database: Database, clock: Clock) {
    this.#database = database
    this.clock = clock
    this.ids = new Ids(clock)
  }

  get reader(): Reader {
    return this.#database.reader
  }

  /**
   * The only way to write. What `work` changes and creates is committed as one unit when it returns,
   * and nothing of it stays when it throws.
   */
  transaction<R>(actor: Actor, work: (tx: Transaction<Actor>) => Promise<R>): Promise<R> {
    return inSpan('storage.transaction', {}, () => this.#transaction(actor, work))
  }

  /** Tells of all that transactions of this process note, in commit order; never of what fails. A listener must not throw: what it is told of stands. */
  onHappening(tell: (happening: Happening) => void): void {
    this.#listeners.push(tell)
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  async #transaction<R>(actor: Actor, work: (tx: Transaction<Actor>) => Promise<R>): Promise<R> {
    const { result, tx } = await this.#database.write(async (em) => {
      const tx = new Transaction({ em, findById: this.#database.findById, ids: this.ids, actor, now: this.clock.now() })
      const result = await work(tx)
      await tx.conclude()
      return { result, tx }
    })
    tx.announce(this.#listeners)
    return result
  }
}
