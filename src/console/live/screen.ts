import { IconBroadcast } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const live = defineScreen({
  visibleTo: ({ seesPlatforms }) => seesPlatforms,
  pages: { '/live': { component: lazily(() => import('./live-page.tsx').then(({ LivePage }) => LivePage)) } },
  navigation: {
    label: { vi: 'Đang phát', en: 'Live' },
    icon: IconBroadcast,
    letter: 'l',
    group: 'work',
    count: { name: 'live', noun: { vi: 'buổi phát', en: 'streams' } },
  },
})
