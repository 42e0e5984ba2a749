import { setImmediate } from 'node:timers/promises'
import type { EntityManager } from '@mikro-orm/core'

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

  constructor(private readonly em: EntityManager) {}

  run<R>(work: Work<R>): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>()
    this.#waiting.push({
      run: (em) =>
        em.transactional(work).then(
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
    const [alone, another] = group
    if (alone && !another) return (await alone.run(this.em.fork()))()
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
}
