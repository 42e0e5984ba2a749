/** A cached value that is read again when older than `maxAge` milliseconds. */
export class Remembered<T> {
  #last: { at: number; value: Promise<T> } | undefined

  constructor(
    private readonly maxAge: number,
    private readonly ask: () => Promise<T>,
  ) {}

  get(): Promise<T> {
    const now = performance.now()
    if (!this.#last || now - this.#last.at > this.maxAge) {
      const value = this.ask()
      this.#last = { at: now, value }
      value.catch(() => {
        this.#last = undefined
      })
    }
    return this.#last.value
  }
}
