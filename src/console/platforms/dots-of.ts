import type { PlatformRecordQuery } from '../graph/generated.ts'
import { DAY, HOUR } from '../language/moments.ts'

type Order = NonNullable<PlatformRecordQuery['platform']>['removalOrders']['nodes'][number]

export interface Dot {
  /** Days since 1970 at which it was issued. */
  day: number
  /** Hours that the clock counted. */
  hours: number
  late: boolean
}

/** Where each order stands in the chart. The time for which its clock stood does not count. */
export function dotsOf(orders: readonly Order[]): Dot[] {
  return orders.flatMap(({ issuedAt, compliedAt, dueAt, objections }) => {
    if (!issuedAt || !compliedAt || !dueAt) return []
    const done = Date.parse(compliedAt)
    const stood = objections.reduce(
      (sum, { filedAt, decidedAt }) => sum + (decidedAt ? Date.parse(decidedAt) : done) - Date.parse(filedAt),
      0,
    )
    const issued = Date.parse(issuedAt)
    return [{ day: issued / DAY, hours: Math.max(0, done - issued - stood) / HOUR, late: done > Date.parse(dueAt) }]
  })
}
