import type { PlatformRecordQuery } from '../graph/generated.ts'
import { DAY, HOUR } from '../language/moments.ts'
import { clockTimeOf } from '../parts/clock-time-of.ts'

type Order = NonNullable<PlatformRecordQuery['platform']>['removalOrders']['nodes'][number]

export interface Dot {
  /** The day of its issue, in days since 1970. */
  day: number
  /** The clock time in hours. */
  hours: number
  late: boolean
}

/** Returns the position of each order in the chart. The time for which its clock was stopped does not count. */
export function dotsOf(orders: readonly Order[]): Dot[] {
  return orders.flatMap((order) => {
    const { issuedAt, onTime } = order
    const used = clockTimeOf(order)
    if (!issuedAt || used === null) return []
    return [{ day: Date.parse(issuedAt) / DAY, hours: used / HOUR, late: onTime === false }]
  })
}
