import { BeyondLimit } from './beyond-limit.ts'
import { inTime } from './in-time.ts'

/**
 * Returns the result of the work if it arrives in time; otherwise rejects with `BeyondLimit` (`TIMEOUT`). The work itself is not aborted.
 */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const message = `This took longer than ${milliseconds} ms. Ask for less; a mutation may have been carried out nevertheless.`
  return inTime(milliseconds, work, () => new BeyondLimit('TIMEOUT', message, { limit: milliseconds }))
}
