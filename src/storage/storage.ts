import type { MikroORM } from '@mikro-orm/core'
import { inSpan } from '../telemetry/index.ts'
import type { Clock } from './clock.ts'
import type { DatabaseTransaction } from './database-transaction.ts'
import { Ids } from './ids.ts'
import type { Reader } from './reader.ts'
import type { Model, Row, Stored } from './stored.ts'
import { type DomainEvent, Transaction } from './transaction.ts'
import { Writability } from './writability.ts'
import { WriteAttempt } from './write-attempt.ts'

/** What a database brings; what is optional, not every one needs. */
export interface Database {
  readonly orm: MikroORM
  /** The upgrade that it has been brought to. */
  readonly version: string
  readonly reader: Reader
  /**
   * One unit of writing: it stands when this resolves, and nothing of it when this rejects. The work begins again where
   * another transaction got in its way. `urgent` does not wait for others that are to be written. Rejects with `Unavailable` for what cannot be
   * written now.
   */
  write<R>(work: (transaction: DatabaseTransaction) => Promise<R>, options?: { urgent?: boolean }): Promise<R>
  /** What is to be done now and then so that it stays quick; by each process for itself. */
  maintain?(): Promise<void>
  /** What the database itself refuses to do to its tables, where it can. */
  readonly guards?: {
    /** The names of guards that are not as they have to be. */
    altered(): readonly string[]
  }
  /** Sums that all nodes add to. */
  readonly counters?: Counters
  /** Tells of each row that is added, by whichever node; of `missed` where it cannot be sure. */
  onInserted?<T extends Stored>(following: Following<T>): Promise<void>
  close(): Promise<void>
}

/** Whoever wants to hear of what is added. */
export interface Following<T extends Stored> {
  readonly model: Model<T>
  /** Only of rows whose property has one of these values. */
  readonly only?: readonly [property: keyof Row<T> & string, values: readonly string[]]
  tell(row: Row<T>): void
  /** Something may have been added that nobody will be told of. */
  missed(): void
}

/** Sums that are good enough to judge by, and worth nothing after some seconds. */
export interface Counters {
  /** Adds to each of these sums, and tells what all nodes together have added. Forgotten some time after `expiresAt`. */
  add(amounts: ReadonlyMap<string, number>, expiresAt: Date): Promise<ReadonlyMap<string, number>>
}

/** Where everything is kept: transactions to write, the reader to read. */
export class Storage<Actor = unknown> {
  readonly #database: Database
  readonly #listeners: ((event: DomainEvent) => void)[] = []
  readonly #writability = new Writability(() => this.#attemptToWrite())
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
  onDomainEvent(tell: (event: DomainEvent) => void): void {
    this.#listeners.push(tell)
  }

  /** Tells of each row that is added, by whichever node, where there can be several; `missed` asks to look for oneself. */
  async onInserted<T extends Stored>(following: Following<T>): Promise<void> {
    await this.#database.onInserted?.(following)
  }

  /** The names of guards that are not as they have to be; `Transaction.restoreGuards` puts them in order. */
  alteredGuards(): readonly string[] {
    return this.#database.guards?.altered() ?? []
  }

  /** Rejects where a write would not succeed now. What was written within the last second is answer enough; otherwise something is. */
  demandWritable(): Promise<void> {
    return this.#writability.demand()
  }

  async maintain(): Promise<void> {
    await this.#database.maintain?.()
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  async #transaction<R>(actor: Actor, work: (tx: Transaction<Actor>) => Promise<R>): Promise<R> {
    const { result, tx } = await this.#database
      .write(async (database) => {
        const tx = new Transaction({ database, ids: this.ids, actor, now: this.clock.now() })
        const result = await work(tx)
        await tx.conclude()
        return { result, tx }
      })
      .catch((error: unknown) => {
        this.#writability.failed(error)
        throw error
      })
    this.#writability.succeeded()
    tx.announce(this.#listeners)
    return result
  }

  #attemptToWrite(): Promise<void> {
    const attempt = WriteAttempt.of(this.ids.next(WriteAttempt.idPrefix))
    const leaveNothing = async (database: DatabaseTransaction) => {
      await database.insert(WriteAttempt, [attempt])
      await database.remove(WriteAttempt, [attempt.id])
    }
    return this.#database.write(leaveNothing, { urgent: true })
  }
}
