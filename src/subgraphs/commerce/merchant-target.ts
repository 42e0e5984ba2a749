import { targetKind } from '../../context/index.ts'
import { OrderAction } from '../policy/index.ts'
import type { Commerce } from './commerce.service.ts'
import { Merchant } from './merchant.ts'

export const merchantTarget = targetKind<Merchant, { commerce: Commerce }>({
  typename: 'Merchant',
  model: Merchant,
  actions: [OrderAction.SUSPEND_MERCHANT],
  urlPattern: { name: 'MERCHANT', description: 'One shop.' },
  told: 'externalId name',
  titles: { en: 'Shop', vi: 'Gian hàng' },
  userBehind: ({ ownerId }) => ownerId,
  take: (tx, id, { commerce }) => commerce.suspend(tx, id),
  undo: (tx, id, { commerce }) => commerce.reinstate(tx, id),
})
