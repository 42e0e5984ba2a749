export { enforcementContext } from './context.ts'
export { OrderCounts } from './orders/order-count.service.ts'
export { RemovalOrder } from './orders/removal-order.ts'
export { ObjectionGround } from './vocabulary.ts'
