import { DAY } from '../language/moments.ts'

/** Days after which the orders of a month are told of to those who do not see them. */
const PUBLISHED_AFTER = 30

/** A stretch of time, as moments of the graph; `to` is the first one after it. */
export interface Period {
  from: string
  to: string
}

/** The last days, to the moment for those who see the orders; for everybody else the last months that are published, as many as come close. */
export function replayPeriod(asked: { now: number; days: number; toTheMoment: boolean }): Period {
  const { now, days, toTheMoment } = asked
  if (toTheMoment) return { from: new Date(now - days * DAY).toISOString(), to: new Date(now).toISOString() }
  const end = new Date(now - PUBLISHED_AFTER * DAY)
  const startOfMonth = (monthsBefore: number) =>
    new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - monthsBefore)).toISOString()
  return { from: startOfMonth(monthsIn(days)), to: startOfMonth(0) }
}

/** The whole months that come closest to a number of days; at least one. */
export const monthsIn = (days: number): number => Math.max(1, Math.round(days / 30))
