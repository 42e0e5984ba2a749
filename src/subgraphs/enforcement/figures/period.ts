import { DateTime } from 'luxon'
import { InvalidInput } from '../../../graph/index.ts'

/** From a moment on, and before another. */
export interface Period {
  readonly from: Date
  readonly to: Date
}

const DAY = 86_400_000

/** Throws `InvalidInput` at `from` where the period has no length, and at `to` where it has more than so many days. */
export function demandPeriod({ from, to }: Period, mostDays = Number.POSITIVE_INFINITY): void {
  if (from >= to) throw InvalidInput.at(['from'], '`from` must lie before `to`.')
  if (to.getTime() - from.getTime() > mostDays * DAY)
    throw InvalidInput.at(['to'], `\`to\` must not lie more than ${mostDays} days after \`from\`.`)
}

/** The lengths of time that sums are kept of, the longest first; all of them in UTC. */
export const GRAINS = ['month', 'day', 'hour'] as const
export type Grain = (typeof GRAINS)[number]

/** A part of a period: whole months, days or hours, or less than an hour, of which no sum is kept. */
export type Part = Period & { readonly grain: Grain | null }

/** Cuts a period into as few kinds of parts as there can be: whole months in the middle, days, hours and the rest around them. */
export function partsOf({ from, to }: Period, grains: readonly Grain[] = GRAINS): Part[] {
  if (from >= to) return []
  const [grain, ...finer] = grains
  if (!grain) return [{ grain: null, from, to }]
  const begin = startOf(grain, from)
  const first = begin < from ? startOfNext(grain, from) : begin
  const last = startOf(grain, to)
  if (first >= last) return partsOf({ from, to }, finer)
  return [
    ...partsOf({ from, to: first }, finer),
    { grain, from: first, to: last },
    ...partsOf({ from: last, to }, finer),
  ]
}

const inUtc = (moment: Date): DateTime => DateTime.fromJSDate(moment, { zone: 'utc' })

/** The first moment of each hour of UTC that a period touches. */
export function hoursOf({ from, to }: Period): Date[] {
  const hours: Date[] = []
  for (let hour = startOf('hour', from); hour < to; hour = startOfNext('hour', hour)) hours.push(hour)
  return hours
}

export const startOf = (grain: Grain, moment: Date): Date => inUtc(moment).startOf(grain).toJSDate()

const startOfNext = (grain: Grain, moment: Date): Date =>
  inUtc(moment)
    .startOf(grain)
    .plus({ [grain]: 1 })
    .toJSDate()
