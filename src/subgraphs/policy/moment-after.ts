import { DateTime, Duration } from 'luxon'

/** The moment that lies a length of time (ISO 8601) after another. */
export const momentAfter = (from: Date, length: string): Date =>
  DateTime.fromJSDate(from, { zone: 'utc' }).plus(Duration.fromISO(length)).toJSDate()
