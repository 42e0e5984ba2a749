import { httpDate } from './http-date.ts'

/**
 * RFC 9110, section 10.2.3: whole seconds or an HTTP-date, in milliseconds from `now`. Null where there is none, or what is neither: it says
 * nothing that could be relied on.
 */
export function retryAfterOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const at = httpDate(header, now)
  return at && at.getTime() - now.getTime()
}
