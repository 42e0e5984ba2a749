const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long the n-th failure in a row is followed by nothing, in milliseconds; the last one repeats. */
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
/** A delay is up to this part longer, so that what failed together does not come again together. */
const JITTER = 0.1
/** Within these bounds the receiver may say itself when to come again. */
const RETRY_AFTER = { least: 5 * SECOND, most: 6 * HOUR }
/** Failing for so long ends the attempts. */
const PATIENCE = 24 * HOUR

/**
 * When to try again after a failure; null where the receiver has failed for 24 hours. The last attempt is made when they are over.
 * `random`: 0 to 1.
 */
export function nextAttemptAt(failed: {
  at: Date
  /** In a row, this one included. */
  failures: number
  failingSince: Date
  /** Milliseconds that the receiver asks for by `Retry-After`. */
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
