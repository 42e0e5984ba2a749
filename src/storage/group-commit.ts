import { setImmediate } from 'node:timers/promises'
import type { EntityManager } from '@mikro-orm/core'
import type { NodeSqliteDialect } from './node-sqlite-dialect.ts'

/** Works that share one commit; more wait for the next one. */
const MOST = 64

type Work<R> = (em: EntityManager) => Promise<R>

/** A work that waits for its turn, or has had it. */
interface Waiting {
  /** Does it, and says how whoever asked is to be answered once the commit stands. */
  run(em: EntityManager): Promise<() => void>
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
    private readonly em: EntityManager,
    private readonly dialect: NodeSqliteDialect,
  ) {}

  run<R>(work: Work<R>): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    this.#waiting.push({
      run: (em) =>
        this.#undoneAlone(em, work).then(
          (result) => () => resolve(result),
          (error: unknown) => () => reject(error),
        ),
      fail: reject,
    })
    if (!this.#committing) void this.#commitAll()
    return promise
  }

  async #commitAll(): Promise<void> {
    this.#committing = true
    while (this.#waiting.length > 0) {
      await setImmediate() // whoever asks in the same turn of the event loop comes along
      await this.#commit(this.#waiting.splice(0, MOST))
    }
    this.#committing = false
  }

  /** Never rejects. */
  async #commit(group: readonly Waiting[]): Promise<void> {
    const outer = this.em.fork()
    const answers: (() => void)[] = []
    try {
      await outer.begin()
      for (const { run } of group) answers.push(await run(outer.fork({ clear: true, keepTransactionContext: true })))
      await outer.commit()
    } catch (error) {
      await outer.rollback().catch(() => undefined) // what cannot be rolled back is not there any more
      for (const { fail } of group) fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  /** MikroORM's own nested transactions do the same, with a fork and a dozen hooks for each. */
  async #undoneAlone<R>(em: EntityManager, work: Work<R>): Promise<R> {
    this.#execute('savepoint work')
    try {
      const result = await work(em)
      await em.flush()
      return result
    } catch (error) {
      this.#execute('rollback to work')
      throw error
    } finally {
      this.#execute('release work')
    }
  }

  #execute(sql: string): void {
    this.dialect.statement(sql).run([])
  }
}
