export { Enforcement } from './enforcement.ts'
export { RemovalOrder } from './removal-order.ts'
export { enforcementSubgraph } from './subgraph.ts'
export { ObjectionGround, OrderAction } from './vocabulary.ts'
