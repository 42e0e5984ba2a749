import type { PlatformRecordQuery } from '../graph/generated.ts'
import { DAY, HOUR } from '../language/moments.ts'
import { clockTimeOf } from '../parts/clock-time-of.ts'

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
  return orders.flatMap((order) => {
    const { issuedAt, onTime } = order
    const used = clockTimeOf(order)
    if (!issuedAt || used === null) return []
    return [{ day: Date.parse(issuedAt) / DAY, hours: used / HOUR, late: onTime === false }]
  })
}
