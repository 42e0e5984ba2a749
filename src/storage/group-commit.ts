import { setImmediate } from 'node:timers/promises'
import type { DatabaseTransaction } from './database-transaction.ts'
import type { SqliteTransaction } from './sqlite-transaction.ts'
import type { Statements } from './statements.ts'

/** Works that share one commit; more wait for the next one. */
const MOST = 64

type Work<R> = (transaction: DatabaseTransaction) => Promise<R>

/** A way to do a work. */
type Way = <R>(work: Work<R>) => Promise<R>

/** A work that waits for its turn, or has had it. */
interface Waiting {
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
  ) {}

  run<R>(work: Work<R>): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    this.#waiting.push({
      run: (way) =>
        way(work).then(
          (result) => {
            this.#demandTransaction()
            return () => resolve(result)
          },
          (error: unknown) => {
            if (error instanceof HalfDone || !this.statements.inTransaction) throw error
            return () => reject(error)
          },
        ),
      fail: reject,
    })
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
  async #commit(group: readonly Waiting[]): Promise<void> {
    const error = await this.#attempt(group, (work) => this.#mostlyWhole(work))
    const failed = error instanceof HalfDone ? await this.#attempt(group, (work) => this.#undoneAlone(work)) : error
    if (failed !== undefined) for (const { fail } of group) fail(failed)
  }

  /** Answers all once the commit stands; otherwise nothing is done, and this is why. */
  async #attempt(group: readonly Waiting[], way: Way): Promise<unknown> {
    const answers: (() => void)[] = []
    try {
      // Every transaction of ours writes, so it takes the lock as it begins, and waits for whoever has it: another process may have
      // written between a first look and the write, and SQLite would refuse the write at once (sqlite.org/rescode.html#busy_snapshot).
      this.#execute('begin immediate')
      for (const { run } of group) answers.push(await run(way))
      this.#execute('commit')
    } catch (error) {
      this.#rollBack()
      return error
    }
    for (const answer of answers) answer()
    return undefined
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
      if (this.statements.inTransaction) this.#execute('rollback to work')
      throw error
    } finally {
      if (this.statements.inTransaction) this.#execute('release work')
    }
  }

  /**
   * Of a full disk and the like, SQLite takes back the whole transaction by itself (sqlite.org/lang_transaction.html, section 3), and who has not
   * minded until then hears of that.
   */
  #demandTransaction(): void {
    if (!this.statements.inTransaction) throw new Error('SQLite has taken the transaction back.')
  }

  #rollBack(): void {
    if (this.statements.inTransaction) this.#execute('rollback')
  }

  #execute(sql: string): void {
    this.statements.of(sql).run()
  }
}
