import type { Row } from '../../../storage/index.ts'
import type { OrderDocument } from '../orders/order-document.ts'
import { CLOCK_RUNS, type RemovalOrder } from '../orders/removal-order.ts'
import { OrderStatus } from '../vocabulary.ts'

/** The current state of an issued order, which its document does not contain. */
export interface OrderStanding {
  status: Exclude<OrderStatus, OrderStatus.DRAFT>
  /** Null when the order does not record it. */
  since: Date | null
  /** The new deadline when the clock runs and an objection has moved it; null otherwise. */
  dueAt: Date | null
  restorationDueAt: Date | null
  restoredAt: Date | null
}

/** Throws for a draft, which has no document. */
export function orderStanding(order: Row<RemovalOrder>, document: OrderDocument): OrderStanding {
  const { status, restorationDueAt, restoredAt } = order
  if (status === OrderStatus.DRAFT) throw new Error(`The order ${order.id} is a draft.`)
  const moved = CLOCK_RUNS.includes(status) && order.dueAt?.toISOString() !== document.dueAt
  return { status, since: sinceWhen(order), dueAt: moved ? order.dueAt : null, restorationDueAt, restoredAt }
}

function sinceWhen(order: Row<RemovalOrder>): Date | null {
  switch (order.status) {
    case OrderStatus.ISSUED:
      return order.issuedAt
    case OrderStatus.ACKNOWLEDGED:
      return order.acknowledgedAt
    case OrderStatus.COMPLIED:
      return order.complianceReportedAt
    case OrderStatus.WITHDRAWN:
      return order.withdrawnAt
    default:
      return null
  }
}
