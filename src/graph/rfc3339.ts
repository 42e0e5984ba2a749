const DAY = 86_400_000
/** Size of the cache of days; most lists contain few different days. */
const MOST_DAYS = 1000

const days = new Map<number, string>()
const digits = (length: number, count: number): string[] =>
  Array.from({ length: count }, (_, number) => String(number).padStart(length, '0'))
const TWO = digits(2, 60)
const THREE = digits(3, 1000)

/**
 * Formats a date (RFC 3339, in UTC, with milliseconds) as `toISOString` does, in a third of the time; lists contain
 * many dates. Throws a RangeError for an invalid date.
 */
export function rfc3339(moment: Date): string {
  const time = moment.getTime()
  const day = Math.floor(time / DAY)
  const milliseconds = time - day * DAY
  const seconds = Math.floor(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  const clock = `${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${THREE[milliseconds % 1000]}Z`
  return `${days.get(day) ?? keptDay(day, moment)}${clock}`
}

function keptDay(day: number, moment: Date): string {
  const text = moment.toISOString().slice(0, -'00:00:00.000Z'.length)
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, text)
  return text
}
