import { approvals } from './approvals/screen.ts'
import { audit } from './audit/screen.ts'
import { clients } from './clients/screen.ts'
import { live } from './live/screen.ts'
import { newOrder } from './new-order/screen.ts'
import { now } from './now/screen.ts'
import { order } from './order/screen.ts'
import { orders } from './orders/screen.ts'
import { platforms } from './platforms/screen.ts'
import { policy } from './policy/screen.ts'
import { listScreens } from './shell/define-screen.ts'
import { webhooks } from './webhooks/screen.ts'

/** All screens. A screen is its folder and its line here; routes, navigation and keys derive from its definition. */
export const SCREENS = listScreens([
  now,
  orders,
  order,
  newOrder,
  approvals,
  live,
  clients,
  platforms,
  policy,
  audit,
  webhooks,
])
