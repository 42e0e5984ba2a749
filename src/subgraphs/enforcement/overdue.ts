import type { Requirement, Row } from '../../storage/index.ts'
import { CLOCK_RUNS, type RemovalOrder } from './removal-order.ts'
import { OrderStatus } from './vocabulary.ts'

/** Whether an order's time has run out while its clock runs. */
export const isOverdue = ({ status, dueAt }: Pick<RemovalOrder, 'status' | 'dueAt'>, now: Date): boolean =>
  CLOCK_RUNS.includes(status) && dueAt !== null && dueAt < now

/** The same, asked of the storage. */
export function overdueRows(overdue: boolean, now: Date): Requirement<Row<RemovalOrder>> {
  if (overdue) return { status: [...CLOCK_RUNS], dueAt: { lt: now } }
  const clockStands = Object.values(OrderStatus).filter((status) => !CLOCK_RUNS.includes(status))
  return { anyOf: [{ status: clockStands }, { dueAt: { gte: now } }] }
}
