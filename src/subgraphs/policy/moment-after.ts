import { LRUCache } from 'lru-cache'
import { DateTime, Duration } from 'luxon'

/** Lengths that are kept, parsed: profiles name few, agencies the same ones again and again. */
const MOST_LENGTHS = 100

interface Length {
  readonly duration: Duration
  /** In UTC, only months and years are of different lengths. */
  readonly milliseconds: number | null
}

const lengths = new LRUCache<string, Length>({ max: MOST_LENGTHS, memoMethod: parse })

/** The moment that lies a length of time (ISO 8601) after another. */
export function momentAfter(from: Date, length: string): Date {
  const { duration, milliseconds } = lengths.memo(length)
  if (milliseconds !== null) return new Date(from.getTime() + milliseconds)
  return DateTime.fromJSDate(from, { zone: 'utc' }).plus(duration).toJSDate()
}

function parse(text: string): Length {
  const duration = Duration.fromISO(text)
  const { years, quarters, months } = duration
  return { duration, milliseconds: years || quarters || months ? null : duration.toMillis() }
}
