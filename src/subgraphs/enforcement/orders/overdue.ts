import type { Requirement, Row } from '../../../storage/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** Whether an order's time has run out while its clock runs, be it the time of the order or of a restoration. */
export const isOverdue = ({ runsOutAt }: Pick<RemovalOrder, 'runsOutAt'>, now: () => Date): boolean =>
  runsOutAt !== null && runsOutAt < now()

/** The same, asked of the storage. */
export const overdueRows = (overdue: boolean, now: Date): Requirement<Row<RemovalOrder>> =>
  overdue ? { runsOutAt: { lt: now } } : { anyOf: [{ runsOutAt: null }, { runsOutAt: { gte: now } }] }
