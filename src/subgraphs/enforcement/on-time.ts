import type { Row } from '../../storage/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** The clock time, in milliseconds, that an issued order gives its recipient, however often the clock stood. */
export const timeAllowed = ({ dueAt, clockStartedAt }: Pick<Row<RemovalOrder>, 'dueAt' | 'clockStartedAt'>): number =>
  (dueAt?.getTime() ?? 0) - (clockStartedAt?.getTime() ?? 0)

/** Whether an order was carried out in the time that it gave; null before it is. */
export const isOnTime = (order: Pick<Row<RemovalOrder>, 'timeUsed' | 'dueAt' | 'clockStartedAt'>): boolean | null =>
  order.timeUsed === null ? null : order.timeUsed <= timeAllowed(order)
