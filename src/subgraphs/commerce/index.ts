export { Commerce } from './commerce.service.ts'
export { commerceContext } from './context.ts'
export { Merchant } from './merchant.ts'
