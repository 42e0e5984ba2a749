import { IconFilePlus } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const newOrder = defineScreen({
  visibleTo: ({ drafts }) => drafts,
  pages: {
    '/new': { component: lazily(() => import('./new-order-page.tsx').then(({ NewOrderPage }) => NewOrderPage)) },
  },
  navigation: {
    label: { vi: 'Soạn yêu cầu', en: 'New order' },
    icon: IconFilePlus,
    letter: 'c',
    group: 'work',
    shortcut: 'c',
  },
})
