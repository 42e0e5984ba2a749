import { httpDate } from './http-date.ts'

/**
 * Parses `Retry-After` (RFC 9110, section 10.2.3: whole seconds or an HTTP-date) into milliseconds from `now`. Null if
 * it is missing or malformed.
 */
export function retryAfterOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const at = httpDate(header, now)
  return at && at.getTime() - now.getTime()
}
