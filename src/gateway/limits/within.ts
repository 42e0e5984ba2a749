import { BeyondLimit } from './beyond-limit.ts'

/** What comes of the work, if it comes in time. Rejects with `BeyondLimit` (`TIMEOUT`) otherwise; the work cannot be called back. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const message = `This took longer than ${milliseconds} ms. Ask for less; a mutation may have been carried out nevertheless.`
  const timer = setTimeout(() => reject(new BeyondLimit('TIMEOUT', message, { limit: milliseconds })), milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
