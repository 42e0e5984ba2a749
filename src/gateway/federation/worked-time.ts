/** Shorter spans, in milliseconds, count as work entirely. */
const SHORT = 1
/** Milliseconds between two readings of the CPU clock. */
const LOOK_EVERY = 10

/**
 * The CPU time of this thread. Reading the system's thread clock costs more than most measured work, so it is read rarely, and
 * time of other processes is excluded to some milliseconds.
 */
export class WorkedTime {
  #lookedAt = Number.NEGATIVE_INFINITY
  #worked = 0

  /** The start for `since`. */
  begin(): number {
    const now = performance.now()
    if (now - this.#lookedAt >= LOOK_EVERY) this.#look(now)
    return now
  }

  /** An upper bound of the CPU time since then, in microseconds. */
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
