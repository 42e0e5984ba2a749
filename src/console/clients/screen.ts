import { IconId } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const clients = defineScreen({
  visibleTo: ({ seesClients }) => seesClients,
  pages: {
    '/clients': { component: lazily(() => import('./clients-page.tsx').then(({ ClientsPage }) => ClientsPage)) },
    '/clients/new': {
      component: lazily(() => import('./new-client-page.tsx').then(({ NewClientPage }) => NewClientPage)),
      visibleTo: ({ administers }) => administers,
    },
    '/clients/:id': { component: lazily(() => import('./client-page.tsx').then(({ ClientPage }) => ClientPage)) },
  },
  navigation: {
    label: { vi: 'Truy cập', en: 'Clients' },
    icon: IconId,
    letter: 'm',
    group: 'work',
    count: { name: 'waiting', noun: { vi: 'chờ bạn xác nhận', en: 'wait for you' } },
  },
})
