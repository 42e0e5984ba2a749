/** RFC 9110, section 10.2.3, in milliseconds from `now`; null where there is none, or none that can be read. */
export function retryAfterOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : at - now.getTime()
}
