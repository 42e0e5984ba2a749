import { Unavailable } from './unavailable.ts'

/** Milliseconds for which a successful write proves that the database is writable. */
const PROVEN_FOR = 1000

/**
 * Checks whether the database is writable. A successful write proves it for a second unless a later write failed;
 * otherwise a test write is made.
 */
export class Writability {
  /** Milliseconds of the monotonic clock. */
  #provenAt = Number.NEGATIVE_INFINITY
  /** Set by a failed write: a small write may still succeed where a larger one does not. */
  #doubted = false
  #trying: Promise<void> | undefined

  /** `attempt` writes as much as a usual change and leaves nothing. */
  constructor(private readonly attempt: () => Promise<void>) {}

  succeeded(): void {
    this.#provenAt = performance.now()
  }

  failed(error: unknown): void {
    if (error instanceof Unavailable) this.#doubted = true
  }

  /** Rejects when the database is not writable. Concurrent callers share one attempt. */
  async demand(): Promise<void> {
    if (!this.#doubted && performance.now() - this.#provenAt < PROVEN_FOR) return
    this.#trying ??= this.#try().finally(() => {
      this.#trying = undefined
    })
    await this.#trying
  }

  async #try(): Promise<void> {
    try {
      await this.attempt()
      this.#doubted = false
      this.succeeded()
    } catch (error) {
      this.#doubted = true
      throw error
    }
  }
}
