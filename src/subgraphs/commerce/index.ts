export { Commerce } from './commerce.ts'
export { Merchant } from './merchant.ts'
export { commerceSubgraph } from './subgraph.ts'
