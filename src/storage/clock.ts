/** The source of the current time. Rules take time as a value; only the composition root knows a real clock. */
export interface Clock {
  /** The wall-clock time, which may be adjusted. */
  now(): Date
  /**
   * Milliseconds since an arbitrary moment, independent of wall-clock adjustments; it stands still while the process or
   * its machine is suspended.
   */
  monotonic(): number
}

/** Longest interval in milliseconds between two reads that counts as running time; the excess counts as suspension. */
const RUNNING = 10_000

/**
 * The machine's clocks. The system's monotonic clock continues while a process is suspended, so it is read every few
 * seconds to detect that.
 */
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
