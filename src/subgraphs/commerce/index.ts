export { commerceContext } from './context.ts'
export { Merchant } from './merchant.ts'
