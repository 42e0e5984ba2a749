import { InvalidInput } from '../../../kernel/index.ts'

/** A period of time; `from` is included, `to` is not. */
export interface Period {
  readonly from: Date
  readonly to: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Throws `InvalidInput` at `from` for an empty period, and at `to` for one of more than `mostDays` days. */
export function demandPeriod({ from, to }: Period, mostDays = Number.POSITIVE_INFINITY): void {
  if (from >= to) throw InvalidInput.at(['from'], '`from` must lie before `to`.')
  if (to.getTime() - from.getTime() > mostDays * DAY)
    throw InvalidInput.at(['to'], `\`to\` must not lie more than ${mostDays} days after \`from\`.`)
}

/** The units of time for which sums are kept, longest first; all in UTC. */
export const GRAINS = ['month', 'day', 'hour'] as const
export type Grain = (typeof GRAINS)[number]

/** RFC 3339, section 1: years have four digits, and the ids of the sums sort by name. */
const END_OF_TIME = new Date('9999-12-31T23:59:59.999Z')

/**
 * A part of a period: whole months, days or hours, or less than an hour, for which no sum is kept (`grain` null); added, or subtracted with
 * -1.
 */
export type Part = Period & { readonly grain: Grain | null; readonly times: 1 | -1 }

/**
 * Splits a period into as few sums as possible: whole months, and at either end days, hours and the rest; or one more month, less the days
 * outside the period, where those are fewer. The same for days and hours.
 */
export function partsOf({ from, to }: Period, grains: readonly Grain[] = GRAINS, times: 1 | -1 = 1): Part[] {
  if (from >= to) return []
  const [grain, ...finer] = grains
  if (!grain) return [{ grain: null, times, from, to }]
  const [begin, end] = [startOf(grain, from), startOf(grain, to)]
  const first = begin < from ? startOfNext(grain, from) : begin
  const next = end < to ? startOfNext(grain, to) : end
  const before = { from: begin, to: from }
  const after = { from: to, to: next }
  const off = times === 1 ? -1 : 1
  if (first > end) {
    if (next >= END_OF_TIME || lengthOf(before) + lengthOf(after) >= lengthOf({ from, to }))
      return partsOf({ from, to }, finer, times)
    return [...partsOf(before, finer, off), { grain, times, from: begin, to: next }, ...partsOf(after, finer, off)]
  }
  const wholeFirst = lengthOf(before) < lengthOf({ from, to: first })
  const wholeLast = next < END_OF_TIME && lengthOf(after) < lengthOf({ from: end, to })
  const whole = { grain, times, from: wholeFirst ? begin : first, to: wholeLast ? next : end }
  return [
    ...(wholeFirst ? partsOf(before, finer, off) : partsOf({ from, to: first }, finer, times)),
    ...(whole.from < whole.to ? [whole] : []),
    ...(wholeLast ? partsOf(after, finer, off) : partsOf({ from: end, to }, finer, times)),
  ]
}

export const isWithin = ({ from, to }: Period, moment: Date): boolean => moment >= from && moment < to

const lengthOf = ({ from, to }: Period): number => to.getTime() - from.getTime()

/** Returns the first moment of each UTC hour that overlaps the period. */
export function hoursOf({ from, to }: Period): Date[] {
  const hours: Date[] = []
  for (let hour = startOf('hour', from); hour < to; hour = startOfNext('hour', hour)) hours.push(hour)
  return hours
}

export function startOf(grain: Grain, moment: Date): Date {
  const start = new Date(moment)
  if (grain === 'month') start.setUTCDate(1)
  start.setUTCHours(grain === 'hour' ? start.getUTCHours() : 0, 0, 0, 0)
  return start
}

export function startOfNext(grain: Grain, moment: Date): Date {
  const next = startOf(grain, moment)
  if (grain === 'month') next.setUTCMonth(next.getUTCMonth() + 1)
  else next.setTime(next.getTime() + (grain === 'day' ? DAY : HOUR))
  return next
}
