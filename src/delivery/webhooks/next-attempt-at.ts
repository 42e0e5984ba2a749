const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Delay after the n-th consecutive failure, in milliseconds; the last one repeats. */
const DELAYS: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  4 * HOUR,
  6 * HOUR,
  8 * HOUR,
]
/** Maximum random increase of a delay, as a fraction, so that simultaneous failures are not retried simultaneously. */
const JITTER = 0.1
/** Bounds of the delay that a receiver may request by `Retry-After`. */
const RETRY_AFTER = { least: 5 * SECOND, most: 6 * HOUR }
/** Milliseconds of consecutive failures after which attempts end. */
const PATIENCE = 24 * HOUR

/**
 * The time of the next attempt after a failure; null once the receiver has failed for 24 hours. The last attempt is
 * made at the end of that time. `random`: 0 to 1.
 */
export function nextAttemptAt(failed: {
  at: Date
  /** Consecutive failures, including this one. */
  failures: number
  failingSince: Date
  /** Milliseconds requested by the receiver's `Retry-After`. */
  retryAfter: number | null
  random: number
}): Date | null {
  const end = failed.failingSince.getTime() + PATIENCE
  const now = failed.at.getTime()
  if (now >= end) return null
  const scheduled = DELAYS[Math.min(failed.failures, DELAYS.length) - 1] ?? 0
  const delay =
    failed.retryAfter === null
      ? scheduled * (1 + JITTER * failed.random)
      : Math.min(Math.max(failed.retryAfter, RETRY_AFTER.least), RETRY_AFTER.most)
  return new Date(Math.min(now + delay, end))
}
