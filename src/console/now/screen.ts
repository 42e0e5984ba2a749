import { IconActivity } from '@tabler/icons-react'
import { defineScreen } from '../shell/define-screen.ts'
import { HomePage } from './home-page.tsx'

/** The first screen, therefore not loaded lazily. */
export const now = defineScreen({
  visibleTo: ({ seesOrders, administers }) => seesOrders || administers,
  pages: { '/': { component: HomePage } },
  navigation: { label: { vi: 'Hiện tại', en: 'Now' }, icon: IconActivity, letter: 'n', group: 'work' },
})
