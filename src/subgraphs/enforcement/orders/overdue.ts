import type { Requirement, Row } from '../../../storage/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** Whether the deadline of an order or of a restoration has passed while the clock runs. */
export const isOverdue = ({ runsOutAt }: Pick<RemovalOrder, 'runsOutAt'>, now: () => Date): boolean =>
  runsOutAt !== null && runsOutAt < now()

/** The same condition for the storage. */
export const overdueRows = (overdue: boolean, now: Date): Requirement<Row<RemovalOrder>> =>
  overdue ? { runsOutAt: { lt: now } } : { anyOf: [{ runsOutAt: null }, { runsOutAt: { gte: now } }] }
