export { Duties } from './duties.ts'
export { serveMode } from './serve-mode.ts'
export { serve, subgraphNames } from './serving.ts'
export { watchOrders } from './watch-orders.ts'
