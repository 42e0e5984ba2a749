import type { BoardQuery } from '../graph/generated.ts'

type Order = BoardQuery['today']['nodes'][number]

export interface DayFigures {
  issued: number
  /** Of those carried out in time or late, and those overdue; null where there are none. */
  onTimeRate: number | null
  /** Milliseconds from issue to done, of those done; null where there are none. */
  median: number | null
  /** How many were issued in each hour since the day began. */
  byHour: readonly number[]
}

const HOUR = 3_600_000

/** What the orders of a day add up to. */
export function dayFigures(orders: readonly Order[], dayStart: number, now: number): DayFigures {
  const issued = orders.filter(({ issuedAt }) => issuedAt !== null)
  const complied = issued.filter(({ compliedAt }) => compliedAt !== null)
  const onTime = complied.filter(({ compliedAt, dueAt }) => compliedAt && dueAt && compliedAt <= dueAt).length
  const late = complied.length - onTime + issued.filter(({ overdue }) => overdue).length
  const byHour = Array.from({ length: Math.min(24, Math.floor((now - dayStart) / HOUR) + 1) }, () => 0)
  for (const { issuedAt } of issued) {
    const hour = Math.floor((Date.parse(issuedAt ?? '') - dayStart) / HOUR)
    if (byHour[hour] !== undefined) byHour[hour] += 1
  }
  return {
    issued: issued.length,
    onTimeRate: onTime + late === 0 ? null : onTime / (onTime + late),
    median: medianOf(complied.map((order) => Date.parse(order.compliedAt ?? '') - Date.parse(order.issuedAt ?? ''))),
    byHour,
  }
}

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
