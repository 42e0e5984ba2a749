export { Enforcement } from './enforcement.ts'
export { enforcementSubgraph } from './subgraph.ts'
export { ObjectionGround, OrderAction } from './vocabulary.ts'
