import { BeyondLimit } from './beyond-limit.ts'
import { inTime } from './in-time.ts'

/** What comes of the work, if it comes in time. Rejects with `BeyondLimit` (`TIMEOUT`) otherwise; the work cannot be called back. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const message = `This took longer than ${milliseconds} ms. Ask for less; a mutation may have been carried out nevertheless.`
  return inTime(milliseconds, work, () => new BeyondLimit('TIMEOUT', message, { limit: milliseconds }))
}
