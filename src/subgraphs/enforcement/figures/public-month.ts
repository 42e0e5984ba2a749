import { Duration } from 'luxon'
import type { Row } from '../../../storage/index.ts'
import { occurrencesUpTo } from './counters.ts'
import { type Period, startOf, startOfNext } from './period.ts'
import type { PublishedMonth } from './published-month.ts'

/** Days between the end of a month and its publication. */
export const DAYS_BEFORE_PUBLICATION = 30
/** Minimum number of orders in a month besides those of any one recipient, and besides those of any one country. */
export const FEWEST_OTHERS = 10
/** Counts are rounded down to multiples of this. */
export const PUBLISHED_STEP = 10

/** Returns the end of the months that may be published: the first moment after them. */
export const publishableBefore = (now: Date): Date =>
  startOf('month', new Date(now.getTime() - Duration.fromObject({ days: DAYS_BEFORE_PUBLICATION }).toMillis()))

/** `2026-01`. */
export const nameOfMonth = (start: Date): string => start.toISOString().slice(0, 7)

/** Returns the whole months of a period that may be published; null when there are none. */
export function publishableIn({ from, to }: Period, now: Date): Period | null {
  const begin = startOf('month', from)
  const first = begin < from ? startOfNext('month', from) : begin
  const end = startOf('month', new Date(Math.min(to.getTime(), publishableBefore(now).getTime())))
  return first < end ? { from: first, to: end } : null
}

/**
 * Whether a month has enough orders to be published: a reader who knows all orders of one recipient or of one country then learns, by
 * subtraction, about no others or about several. When all are of one country, there are no others to learn about.
 */
export function areEnough(orders: {
  byRecipient: ReadonlyMap<string, number>
  byCountry: ReadonlyMap<string, number>
}) {
  const others = (counts: ReadonlyMap<string, number>): number[] => {
    const all = counts.values().reduce((sum, count) => sum + count, 0)
    return [...counts.values()].map((count) => all - count)
  }
  return (
    others(orders.byRecipient).every((count) => count >= FEWEST_OTHERS) &&
    others(orders.byCountry).every((count) => count === 0 || count >= FEWEST_OTHERS)
  )
}

/**
 * Returns the published counts of a month under given deadlines. Each count is rounded down separately, so that onTime and overdue never
 * add up to more than orders.
 */
export function toldOf(
  { issued, minutesUsed, minutesCounted }: Row<PublishedMonth>,
  allowed: (nameOfKind: string) => number,
): { orders: number; onTime: number; overdue: number } {
  const sum = (byKind: Row<PublishedMonth>['minutesUsed'], upTo: (name: string) => number) =>
    Object.entries(byKind).reduce((total, [name, minutes]) => total + occurrencesUpTo(upTo(name), minutes), 0)
  const all = () => Number.POSITIVE_INFINITY
  const onTime = sum(minutesUsed, allowed)
  const overdue = sum(minutesUsed, all) - onTime + sum(minutesCounted, all) - sum(minutesCounted, allowed)
  return { orders: rounded(issued), onTime: rounded(onTime), overdue: rounded(overdue) }
}

const rounded = (count: number): number => count - (count % PUBLISHED_STEP)
