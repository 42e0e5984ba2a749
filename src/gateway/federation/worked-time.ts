/** Milliseconds: what is shorter is taken to have been work. */
const SHORT = 1
/** Milliseconds between two looks at the processor's clock. */
const LOOK_EVERY = 10

/**
 * How long this thread has worked. The system's clock of a thread costs more than most of what it would measure, so it is looked at
 * now and then: time that went to other programs is told apart to some milliseconds.
 */
export class WorkedTime {
  #lookedAt = Number.NEGATIVE_INFINITY
  #worked = 0

  /** To be handed to `since`. */
  begin(): number {
    const now = performance.now()
    if (now - this.#lookedAt >= LOOK_EVERY) this.#look(now)
    return now
  }

  /** Microseconds of a processor that this thread has had since then, at most. */
  since(began: number): number {
    const now = performance.now()
    const passed = now - began
    if (passed < SHORT) return passed * 1000
    const before = this.#worked
    this.#look(now)
    return Math.min(passed * 1000, this.#worked - before)
  }

  #look(now: number): void {
    const { user, system } = process.threadCpuUsage()
    this.#worked = user + system
    this.#lookedAt = now
  }
}
