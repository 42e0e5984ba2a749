import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import type { DatabaseTransaction } from './database-transaction.ts'
import { isBusy, unavailableOr } from './sqlite-errors.ts'
import type { SqliteFiles } from './sqlite-files.ts'
import type { SqliteTransaction } from './sqlite-transaction.ts'
import type { Statements } from './statements.ts'
import { Unavailable } from './unavailable.ts'

/** Works that share one commit; more wait for the next one. */
const MOST = 64
/** Milliseconds after which no more of them begin: what is urgent, as to find out whether anything can be written, comes after the commit. */
const LONGEST = 100
/** Milliseconds for which a work waits while another process has the lock, and between two looks whether it has it still. */
export const PATIENCE = 5000
const FIRST_LOOK_AFTER = 1
const LOOK_EVERY = 50

type Work<R> = (transaction: DatabaseTransaction) => Promise<R>

/** A way to do a work. */
type Way = <R>(work: Work<R>) => Promise<R>

/** A work that waits for its turn, or has had it. */
interface Waiting {
  /** By the clock that nobody sets, in milliseconds. */
  readonly since: number
  readonly urgent: boolean
  /** Does it, and says how whoever asked is to be answered once the commit stands. Rejects where all that was done before is undone with it. */
  run(way: Way): Promise<() => void>
  fail(error: unknown): void
}

/** A work has failed and leaves behind what it had written. */
class HalfDone extends Error {}

/**
 * Lets what is written at the same time share one commit, and so one wait for the disk: SQLite has one writer at a time anyway.
 * One that fails is undone alone; nobody is answered before the commit stands.
 */
export class GroupCommit {
  readonly #waiting: Waiting[] = []
  /** What waits until no transaction is open. */
  readonly #between: (() => void)[] = []
  #committing = false

  constructor(
    private readonly statements: Statements,
    private readonly transaction: SqliteTransaction,
    private readonly files: SqliteFiles,
  ) {}

  /** `urgent` goes before what waits already. Rejects with `Unavailable` for what SQLite cannot do now. */
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

  /** Does this on the same connection when no transaction is open. */
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

  /** Whoever asks in the same turn of the event loop comes along, and those of the next one as long as each brings more. */
  async #gather(): Promise<void> {
    let already: number
    do {
      already = this.#waiting.length
      await setImmediate()
    } while (this.#waiting.length > already && this.#waiting.length < MOST)
  }

  /**
   * With a savepoint before each work, SQLite keeps every page as it was before the work's first change, which is a tenth of all that it does. So
   * they go without, and begin again with them where one has failed that has written already. Never rejects.
   */
  async #commit(group: Waiting[]): Promise<void> {
    const error = await this.#attempt(group, (work) => this.#mostlyWhole(work))
    const failed = error instanceof HalfDone ? await this.#attempt(group, (work) => this.#undoneAlone(work)) : error
    if (failed !== undefined) for (const { fail } of group) fail(failed)
  }

  /** Answers all once the commit stands; otherwise nothing is done, and this is why. Those who would come too late are put back. */
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
      this.files.demandSame() // gone meanwhile, the commit went with them
    } catch (error) {
      this.#rollBack()
      return error
    }
    for (const answer of answers) answer()
    return undefined
  }

  /** Before whatever else waits, except for what is urgent. */
  #putBack(works: readonly Waiting[]): void {
    const urgent = this.#waiting.filter((each) => each.urgent).length
    this.#waiting.splice(urgent, 0, ...works)
  }

  /**
   * Every transaction of ours writes, so it takes the lock as it begins: another process may have written between a first look and the write,
   * and SQLite would refuse the write at once (sqlite.org/rescode.html#busy_snapshot).
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

  /** SQLite itself would wait for whoever has the lock, and the whole process with it. Rejects once these have waited for too long. */
  async #waitForLock(group: readonly Waiting[]): Promise<void> {
    const until = Math.min(...group.map(({ since }) => since)) + PATIENCE
    for (let look = FIRST_LOOK_AFTER; performance.now() < until; look = Math.min(2 * look, LOOK_EVERY)) {
      await pause(look)
      if (this.#begun()) return this.files.demandSame()
    }
    throw new Unavailable('LOCKED')
  }

  /** Most works that fail have written nothing yet. */
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

  /** Who has not minded that SQLite took the transaction back hears of that. */
  #demandTransaction(): void {
    if (!this.statements.inTransaction) throw new Unavailable('FAILED')
  }

  /** Takes back one work; all of them where that fails, for none may stand with half of another. */
  #undo(): void {
    if (!this.statements.inTransaction) return
    try {
      this.#execute('rollback to work')
    } catch {
      this.#rollBack()
    }
  }

  /** What it was taken back for is told already; where even this fails, the next one cannot begin, and says so. */
  #rollBack(): void {
    if (!this.statements.inTransaction) return
    try {
      this.#execute('rollback')
    } catch {
      // Nothing of it stands: it was not committed.
    }
  }

  #execute(sql: string): void {
    this.statements.of(sql).run()
  }
}
