import { IconListDetails } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const orders = defineScreen({
  visibleTo: ({ seesOrders }) => seesOrders,
  pages: {
    '/orders': { component: lazily(() => import('./orders-page.tsx').then(({ OrdersPage }) => OrdersPage)) },
  },
  navigation: {
    label: { vi: 'Yêu cầu', en: 'Orders' },
    icon: IconListDetails,
    letter: 'o',
    group: 'work',
    count: { name: 'open', noun: { vi: 'đang thực hiện', en: 'open' } },
  },
})
