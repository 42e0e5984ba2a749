import { defineScreen, lazily } from '../shell/define-screen.ts'

export const order = defineScreen({
  visibleTo: ({ seesOrders }) => seesOrders,
  pages: {
    '/orders/:id': { component: lazily(() => import('./order-page.tsx').then(({ OrderPage }) => OrderPage)) },
  },
})
