import { LRUCache } from 'lru-cache'
import { DateTime, Duration } from 'luxon'

/** Maximum number of cached parsed durations: profiles contain few, and agencies repeat theirs. */
const MOST_LENGTHS = 100

interface Length {
  readonly duration: Duration
  /** Null with months or years, whose lengths differ; in UTC all other units have a fixed length. */
  readonly milliseconds: number | null
}

const lengths = new LRUCache<string, Length>({ max: MOST_LENGTHS, memoMethod: parse })

/** Adds a duration (ISO 8601) to a moment. */
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
