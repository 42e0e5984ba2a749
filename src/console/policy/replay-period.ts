import { DAY } from '../language/moments.ts'

/** Days after its end at which a month is published to viewers who do not see its orders. */
const PUBLISHED_AFTER = 30

/** A period, as moments of the graph; `to` is excluded. */
export interface Period {
  from: string
  to: string
}

/** Returns the last days up to the present for viewers who see the orders; for others the last published months, about as many days. */
export function replayPeriod(asked: { now: number; days: number; toTheMoment: boolean }): Period {
  const { now, days, toTheMoment } = asked
  if (toTheMoment) return { from: new Date(now - days * DAY).toISOString(), to: new Date(now).toISOString() }
  const end = new Date(now - PUBLISHED_AFTER * DAY)
  const startOfMonth = (monthsBefore: number) =>
    new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - monthsBefore)).toISOString()
  return { from: startOfMonth(monthsIn(days)), to: startOfMonth(0) }
}

/** Returns the number of whole months closest to a number of days; at least one. */
export const monthsIn = (days: number): number => Math.max(1, Math.round(days / 30))
