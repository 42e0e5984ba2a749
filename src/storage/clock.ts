/** Where the present comes from. Rules take time as a value; only the composition root knows a real clock. */
export interface Clock {
  /** What the clock on the wall says; somebody may set it. */
  now(): Date
  /** Milliseconds that have gone by since some moment, whatever the wall's clock is set to; none while the process, or its machine, stands still. */
  monotonic(): number
}

/** Milliseconds between two looks for which a process counts as running; what goes beyond, it was stopped for. */
const RUNNING = 10_000

/** The machine's clocks. Its monotonic one goes on while a process is stopped, and is asked every few seconds, so that this shows. */
class SystemClock implements Clock {
  #last = performance.now()
  #ran = 0

  now(): Date {
    return new Date()
  }

  monotonic(): number {
    const now = performance.now()
    this.#ran += Math.min(now - this.#last, RUNNING)
    this.#last = now
    return this.#ran
  }
}

export const systemClock: Clock = new SystemClock()
