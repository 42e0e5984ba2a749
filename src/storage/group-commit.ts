import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import type { DatabaseTransaction } from './database-transaction.ts'
import { isBusy, unavailableOr } from './sqlite-errors.ts'
import type { SqliteFiles } from './sqlite-files.ts'
import type { SqliteTransaction } from './sqlite-transaction.ts'
import type { Statements } from './statements.ts'
import { Unavailable } from './unavailable.ts'

/** Maximum number of works in one commit; further ones wait for the next commit. */
const MOST = 64
/**
 * Milliseconds after which no further work of a group begins, so that urgent works, e.g. a writability test, can follow
 * the commit.
 */
const LONGEST = 100
/**
 * Milliseconds for which a work waits while another process holds the lock, and the bounds of the backoff between two
 * attempts.
 */
export const PATIENCE = 5000
const FIRST_LOOK_AFTER = 1
const LOOK_EVERY = 50

type Work<R> = (transaction: DatabaseTransaction) => Promise<R>

/** A strategy for running a work. */
type Way = <R>(work: Work<R>) => Promise<R>

/** A queued or running work. */
interface Waiting {
  /** Milliseconds of the monotonic clock. */
  readonly since: number
  readonly urgent: boolean
  /**
   * Runs the work and returns the callback that settles the caller's promise after the commit. Rejects when the whole
   * group is rolled back with it.
   */
  run(way: Way): Promise<() => void>
  fail(error: unknown): void
}

/** A work has failed after it had written. */
class HalfDone extends Error {}

/**
 * Groups concurrent works into one commit, and so one fsync: SQLite has one writer at a time anyway. A failed work is
 * undone alone; no caller gets its result before the commit.
 */
export class GroupCommit {
  readonly #waiting: Waiting[] = []
  /** Callbacks that wait until no transaction is open. */
  readonly #between: (() => void)[] = []
  #committing = false

  constructor(
    private readonly statements: Statements,
    private readonly transaction: SqliteTransaction,
    private readonly files: SqliteFiles,
  ) {}

  /** Queues a work; `urgent` puts it first. Rejects with `Unavailable` when SQLite cannot write now. */
  run<R>(work: Work<R>, { urgent = false } = {}): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    const fail = (error: unknown) => reject(unavailableOr(error))
    const waiting: Waiting = {
      since: performance.now(),
      urgent,
      run: (way) =>
        way(work).then(
          (result) => {
            this.#demandTransaction()
            return () => resolve(result)
          },
          (error: unknown) => {
            if (error instanceof HalfDone || !this.statements.inTransaction) throw error
            return () => fail(error)
          },
        ),
      fail,
    }
    if (urgent) this.#waiting.unshift(waiting)
    else this.#waiting.push(waiting)
    if (!this.#committing) void this.#commitAll()
    return promise
  }

  /** Runs `work` on the same connection while no transaction is open. */
  between(work: () => void): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#between.push(() => resolve(Promise.try(work)))
    if (!this.#committing) void this.#commitAll()
    return promise
  }

  async #commitAll(): Promise<void> {
    this.#committing = true
    while (this.#between.length + this.#waiting.length > 0) {
      for (const work of this.#between.splice(0)) work()
      if (this.#waiting.length === 0) continue
      await this.#gather()
      await this.#commit(this.#waiting.splice(0, MOST))
    }
    this.#committing = false
  }

  /** Collects the works of this turn of the event loop, and of further turns as long as each adds some. */
  async #gather(): Promise<void> {
    let already: number
    do {
      already = this.#waiting.length
      await setImmediate()
    } while (this.#waiting.length > already && this.#waiting.length < MOST)
  }

  /**
   * Commits a group, at first without savepoints: a savepoint per work makes SQLite copy every page before its first
   * change, a tenth of the total cost. If a work fails after it had written, the group is retried with savepoints.
   * Never rejects.
   */
  async #commit(group: Waiting[]): Promise<void> {
    const error = await this.#attempt(group, (work) => this.#mostlyWhole(work))
    const failed = error instanceof HalfDone ? await this.#attempt(group, (work) => this.#undoneAlone(work)) : error
    if (failed !== undefined) for (const { fail } of group) fail(failed)
  }

  /**
   * Runs and commits a group, then settles its callers. Returns the error if nothing was committed. Works that would
   * begin too late are put back into the queue.
   */
  async #attempt(group: Waiting[], way: Way): Promise<unknown> {
    const answers: (() => void)[] = []
    try {
      this.files.demandSame()
      if (!this.#begun()) await this.#waitForLock(group)
      const began = performance.now()
      for (const { run } of group) {
        answers.push(await run(way))
        if (performance.now() - began > LONGEST) this.#putBack(group.splice(answers.length))
      }
      this.#execute('commit')
      this.files.demandSame() // if the files are gone, so is the commit
    } catch (error) {
      this.#rollBack()
      return error
    }
    for (const answer of answers) answer()
    return undefined
  }

  /** Puts works back at the head of the queue, after the urgent ones. */
  #putBack(works: readonly Waiting[]): void {
    const urgent = this.#waiting.filter((each) => each.urgent).length
    this.#waiting.splice(urgent, 0, ...works)
  }

  /**
   * Begins a transaction with the write lock; false when the lock is taken. Every transaction writes: if it only read
   * first, another process could write in between, and SQLite would refuse the write at once
   * (sqlite.org/rescode.html#busy_snapshot).
   */
  #begun(): boolean {
    try {
      this.#execute('begin immediate')
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    }
  }

  /**
   * Retries asynchronously, because SQLite's own wait would block the whole process. Rejects with `Unavailable` when
   * the oldest work has waited too long.
   */
  async #waitForLock(group: readonly Waiting[]): Promise<void> {
    const until = Math.min(...group.map(({ since }) => since)) + PATIENCE
    for (let look = FIRST_LOOK_AFTER; performance.now() < until; look = Math.min(2 * look, LOOK_EVERY)) {
      await pause(look)
      if (this.#begun()) return this.files.demandSame()
    }
    throw new Unavailable('LOCKED')
  }

  /** Runs a work without a savepoint: most works that fail have written nothing yet. */
  async #mostlyWhole<R>(work: Work<R>): Promise<R> {
    const { written } = this.transaction
    try {
      return await work(this.transaction)
    } catch (error) {
      if (this.transaction.written > written && this.statements.inTransaction) throw new HalfDone()
      throw error
    }
  }

  async #undoneAlone<R>(work: Work<R>): Promise<R> {
    this.#execute('savepoint work')
    try {
      return await work(this.transaction)
    } catch (error) {
      this.#undo()
      throw error
    } finally {
      if (this.statements.inTransaction) this.#execute('release work')
    }
  }

  /** Throws `Unavailable` when SQLite has rolled back the transaction and the work ignored it. */
  #demandTransaction(): void {
    if (!this.statements.inTransaction) throw new Unavailable('FAILED')
  }

  /** Rolls back one work, or all if that fails: no work may be committed with half of another. */
  #undo(): void {
    if (!this.statements.inTransaction) return
    try {
      this.#execute('rollback to work')
    } catch {
      this.#rollBack()
    }
  }

  /** Rolls back the transaction. The cause is reported already; if this fails too, the next `begin` reports it. */
  #rollBack(): void {
    if (!this.statements.inTransaction) return
    try {
      this.#execute('rollback')
    } catch {
      // Nothing was committed.
    }
  }

  #execute(sql: string): void {
    this.statements.of(sql).run()
  }
}
