import { setImmediate } from 'node:timers/promises'
import type { DatabaseTransaction } from './database-transaction.ts'
import type { Statements } from './statements.ts'

/** Works that share one commit; more wait for the next one. */
const MOST = 64

type Work<R> = (transaction: DatabaseTransaction) => Promise<R>

/** A work that waits for its turn, or has had it. */
interface Waiting {
  /** Does it, and says how whoever asked is to be answered once the commit stands. Rejects where all that was done before is undone with it. */
  run(): Promise<() => void>
  fail(error: unknown): void
}

/**
 * Lets what is written at the same time share one commit, and so one wait for the disk: SQLite has one writer at a time anyway.
 * Each work has a savepoint of its own, so that one that fails is undone alone; nobody is answered before the commit stands.
 */
export class GroupCommit {
  readonly #waiting: Waiting[] = []
  #committing = false

  constructor(
    private readonly statements: Statements,
    private readonly transaction: DatabaseTransaction,
  ) {}

  run<R>(work: Work<R>): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    this.#waiting.push({
      run: () =>
        this.#undoneAlone(work).then(
          (result) => () => resolve(result),
          (error: unknown) => {
            if (!this.statements.inTransaction) throw error
            return () => reject(error)
          },
        ),
      fail: reject,
    })
    if (!this.#committing) void this.#commitAll()
    return promise
  }

  async #commitAll(): Promise<void> {
    this.#committing = true
    while (this.#waiting.length > 0) {
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

  /** Never rejects. */
  async #commit(group: readonly Waiting[]): Promise<void> {
    const answers: (() => void)[] = []
    try {
      // Every transaction of ours writes, so it takes the lock as it begins, and waits for whoever has it: another process may have
      // written between a first look and the write, and SQLite would refuse the write at once (sqlite.org/rescode.html#busy_snapshot).
      this.#execute('begin immediate')
      for (const { run } of group) answers.push(await run())
      this.#execute('commit')
    } catch (error) {
      this.#rollBack()
      for (const { fail } of group) fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  /**
   * Of a full disk and the like, SQLite takes back the whole transaction by itself (sqlite.org/lang_transaction.html, section 3). Then there is
   * no savepoint to release either, and who has not minded until then hears of that.
   */
  async #undoneAlone<R>(work: Work<R>): Promise<R> {
    this.#execute('savepoint work')
    try {
      const result = await work(this.transaction)
      this.#execute('release work')
      return result
    } catch (error) {
      if (this.statements.inTransaction) {
        this.#execute('rollback to work')
        this.#execute('release work')
      }
      throw error
    }
  }

  #rollBack(): void {
    if (this.statements.inTransaction) this.#execute('rollback')
  }

  #execute(sql: string): void {
    this.statements.of(sql).run()
  }
}
