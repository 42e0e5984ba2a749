/** Rings when a log may have grown. It carries nothing: whoever hears it reads the log. */
export class Doorbell {
  readonly #listeners = new Map<string, Set<Bell>>()

  /** How many listen now, to all logs together. */
  get listeners(): number {
    return [...this.#listeners.values()].reduce((total, bells) => total + bells.size, 0)
  }

  ring(log: string): void {
    for (const bell of this.#listeners.get(log) ?? []) bell.ring()
  }

  /** Joins the listeners of a log; dispose of the bell to leave them. */
  listen(log: string): Bell {
    const bells = this.#listeners.get(log) ?? new Set()
    const bell = new Bell(() => {
      bells.delete(bell)
      if (bells.size === 0) this.#listeners.delete(log)
    })
    this.#listeners.set(log, bells.add(bell))
    return bell
  }
}

/** One listener's ear at the door. A ring between two waits is not lost. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  constructor(private readonly leave: () => void) {}

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Resolves at the next ring, or after `timeout` milliseconds without one. */
  async wait(timeout: number): Promise<void> {
    if (!this.#rung) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, timeout).unref()
      this.#wake = resolve
      await promise
      clearTimeout(timer)
      this.#wake = undefined
    }
    this.#rung = false
  }

  [Symbol.dispose](): void {
    this.leave()
  }
}
