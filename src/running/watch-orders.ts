import type { OrderCounts } from '../subgraphs/enforcement/index.ts'
import type { Metrics } from '../telemetry/index.ts'

/**
 * Milliseconds for which an order count is cached: open orders are few and change often; final ones are many and only
 * increase.
 */
const OPEN = 1000
const FINAL = 300_000

/** Exports the number of orders as metrics. */
export function watchOrders(metrics: Metrics, orders: OrderCounts): void {
  metrics.watch(
    'verigraph_removal_orders',
    'Removal orders by status; those in a final status may be five minutes old.',
    orders.statuses.map((status) => ({
      labels: { status },
      maxAge: orders.isFinal(status) ? FINAL : OPEN,
      read: () => orders.inStatus(status),
    })),
  )
  metrics.watch('verigraph_removal_orders_overdue', 'Removal orders whose time has run out while their clock runs.', [
    { labels: {}, maxAge: OPEN, read: () => orders.overdue() },
  ])
}
