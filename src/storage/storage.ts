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

/** The interface of a database adapter; optional members are not needed by every database. */
export interface Database {
  readonly orm: MikroORM
  /** The newest upgrade that was applied. */
  readonly version: string
  readonly reader: Reader
  /**
   * Runs one transaction: committed when this resolves, rolled back when this rejects. The work is retried from its
   * beginning after a conflict with another transaction. `urgent` skips the queue of pending writes. Rejects with
   * `Unavailable` when the database cannot write now.
   */
  write<R>(work: (transaction: DatabaseTransaction) => Promise<R>, options?: { urgent?: boolean }): Promise<R>
  /** Periodic maintenance for performance; each process runs it for itself. */
  maintain?(): Promise<void>
  /** The guards by which the database itself refuses changes, where it supports them. */
  readonly guards?: {
    /** The names of altered guards. */
    altered(): readonly string[]
  }
  /** Counters that all nodes share. */
  readonly counters?: Counters
  /** Reports each row that any node inserts, and `missed` when rows may have been lost. */
  onInserted?<T extends Stored>(following: Following<T>): Promise<void>
  close(): Promise<void>
}

/** A subscriber to inserted rows. */
export interface Following<T extends Stored> {
  readonly model: Model<T>
  /** Only rows whose property has one of these values. */
  readonly only?: readonly [property: keyof Row<T> & string, values: readonly string[]]
  tell(row: Row<T>): void
  /** Rows may have been inserted that are not reported. */
  missed(): void
}

/** Approximate shared counters, which lose their value after some seconds. */
export interface Counters {
  /** Adds to each counter and returns the totals of all nodes. A counter is deleted some time after `expiresAt`. */
  add(amounts: ReadonlyMap<string, number>, expiresAt: Date): Promise<ReadonlyMap<string, number>>
}

/** The storage: transactions write, the reader reads. */
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
   * The only way to write. Commits what `work` changes and creates as one unit when it returns, and rolls back
   * everything when it throws.
   */
  transaction<R>(actor: Actor, work: (tx: Transaction<Actor>) => Promise<R>): Promise<R> {
    return inSpan('storage.transaction', {}, () => this.#transaction(actor, work))
  }

  /**
   * Subscribes to the domain events of this process's committed transactions, in commit order. A listener must not
   * throw: the transaction is already committed.
   */
  onDomainEvent(tell: (event: DomainEvent) => void): void {
    this.#listeners.push(tell)
  }

  /**
   * Subscribes to the rows that any node inserts, where several nodes share a database; after `missed` the subscriber
   * has to query for itself.
   */
  async onInserted<T extends Stored>(following: Following<T>): Promise<void> {
    await this.#database.onInserted?.(following)
  }

  /** The names of altered guards; `Transaction.restoreGuards` restores them. */
  alteredGuards(): readonly string[] {
    return this.#database.guards?.altered() ?? []
  }

  /**
   * Rejects when the database is not writable. A write within the last second is proof enough; otherwise a test write
   * is made.
   */
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
