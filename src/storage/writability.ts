import { Unavailable } from './unavailable.ts'

/** Milliseconds for which a write that succeeded says that the next one would. */
const PROVEN_FOR = 1000

/** Whether a write would succeed: what was written last says so for a second, unless some write could not be done since; then one is tried. */
export class Writability {
  /** By the clock that nobody sets, in milliseconds. */
  #provenAt = Number.NEGATIVE_INFINITY
  /** Something small may still find room where what is larger does not. */
  #doubted = false
  #trying: Promise<void> | undefined

  /** `attempt` writes as much as the usual change does, and leaves nothing. */
  constructor(private readonly attempt: () => Promise<void>) {}

  succeeded(): void {
    this.#provenAt = performance.now()
  }

  failed(error: unknown): void {
    if (error instanceof Unavailable) this.#doubted = true
  }

  /** Rejects where a write cannot be done. Whoever asks while one is tried hears of the same one. */
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
