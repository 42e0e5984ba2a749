import { DAY } from '../language/moments.ts'

/** Days after which the orders of a month are told of to those who do not see them. */
const PUBLISHED_AFTER = 30

/** The last days, to the moment for those who see the orders; for everybody else the last months that are published, as many as come close. */
export function replayPeriod(asked: { now: number; days: number; toTheMoment: boolean }): { from: string; to: string } {
  const { now, days, toTheMoment } = asked
  if (toTheMoment) return { from: new Date(now - days * DAY).toISOString(), to: new Date(now).toISOString() }
  const end = new Date(now - PUBLISHED_AFTER * DAY)
  const startOfMonth = (monthsBefore: number) =>
    new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - monthsBefore)).toISOString()
  return { from: startOfMonth(Math.max(1, Math.round(days / 30))), to: startOfMonth(0) }
}
