import { minutesAllowed, type OrderAction, Policy, type Urgency } from '../../src/subgraphs/policy/index.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const policy = new Policy()

/** Who is ordered, and under which deadlines. */
export const PLATFORMS = {
  strict: 'vn-draft-2023',
  mixed: 'vn-cyber-2025',
  patient: 'vn-147-2024',
  foreign: 'eu-tco',
} as const
export type PlatformName = keyof typeof PLATFORMS

/** The country whose agencies order it. */
export const countryOf = (name: PlatformName): string => policy.profile(PLATFORMS[name]).country

/** An order as whoever writes down each step would remember it. */
export interface RememberedOrder {
  id: string
  platform: PlatformName
  action: OrderAction
  urgency: Urgency
  issuedAt: number | null
  /** For which its clock stood: for the first objection. */
  stops: { from: number; to: number | null }[]
  objections: number
  /** By the word of its recipient. */
  completedAt: number | null
  /** To where its clock counted: the report, or what its recipient said, once that was accepted. */
  countedTo: number | null
  withdrawn: boolean
  upheld: number
}

/** Counts the milliseconds that the clock ran, stretch by stretch. */
function clockTime({ issuedAt, stops }: RememberedOrder, until: number): number {
  let used = 0
  let since = issuedAt ?? until
  for (const { from, to } of stops) {
    used += Math.max(0, Math.min(from, until) - since)
    since = to ?? until
  }
  return used + Math.max(0, until - since)
}

/** When the time that a profile gives is over, as far as the stops until now tell. */
export function timeIsOver(order: RememberedOrder, profileId: string | null): number {
  const stopped = order.stops.reduce((sum, { from, to }) => sum + (to ?? from) - from, 0)
  return (
    (order.issuedAt ?? 0) +
    stopped +
    minutesAllowed(policy.profile(profileId ?? PLATFORMS[order.platform]), order) * MINUTE
  )
}

/** In time, overdue, or neither: under the deadlines of one profile. */
function judge(order: RememberedOrder, profileId: string, now: number): 'onTime' | 'overdue' | null {
  const allowed = minutesAllowed(policy.profile(profileId), order) * MINUTE
  if (order.countedTo !== null) return clockTime(order, order.countedTo) <= allowed ? 'onTime' : 'overdue'
  if (order.withdrawn || order.stops.some(({ to }) => to === null)) return null
  return clockTime(order, now) > allowed ? 'overdue' : null
}

const rate = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest))

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [a, b] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return a === undefined || b === undefined ? null : (a + b) / 2
}

/** The record of these orders, by counting each; the median in milliseconds. */
export function expectedRecord(orders: RememberedOrder[], now: number) {
  const count = (holds: (order: RememberedOrder) => boolean) => orders.filter(holds).length
  const judged = (as: string) => count((order) => judge(order, PLATFORMS[order.platform], now) === as)
  const sum = (of: (order: RememberedOrder) => number) => orders.reduce((total, order) => total + of(order), 0)
  const times = orders.flatMap((order) =>
    order.countedTo === null ? [] : [Math.ceil(clockTime(order, order.countedTo) / MINUTE) * MINUTE],
  )
  return {
    ordersIssued: orders.length,
    ordersComplied: count(({ countedTo }) => countedTo !== null),
    ordersOverdue: judged('overdue'),
    ordersWithdrawn: count(({ withdrawn }) => withdrawn),
    objections: sum((order) => order.objections),
    objectionsUpheld: sum(({ upheld }) => upheld),
    onTimeRate: rate(judged('onTime'), judged('overdue')),
    medianTimeToComply: median(times),
  }
}

/** How many of these orders were issued in each hour of a period, by counting each. */
export function expectedByHour(orders: RememberedOrder[], { from, to }: { from: Date; to: Date }) {
  const hours: { startsAt: Date; issued: number }[] = []
  for (let start = Math.floor(from.getTime() / HOUR) * HOUR; start < to.getTime(); start += HOUR) {
    const isIn = ({ issuedAt }: RememberedOrder) =>
      issuedAt !== null &&
      issuedAt >= Math.max(start, from.getTime()) &&
      issuedAt < Math.min(start + HOUR, to.getTime())
    hours.push({ startsAt: new Date(start), issued: orders.filter(isIn).length })
  }
  return hours
}

/** The replay of these orders, by judging each. */
export function expectedReplay(orders: RememberedOrder[], profileId: string, now: number) {
  const judged = (as: string) => orders.filter((order) => judge(order, profileId, now) === as).length
  const [onTime, overdue] = [judged('onTime'), judged('overdue')]
  return { profileId, orders: orders.length, onTime, overdue, onTimeRate: rate(onTime, overdue) }
}
