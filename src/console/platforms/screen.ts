import { IconBuildingCommunity } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const platforms = defineScreen({
  pages: {
    '/platforms': {
      component: lazily(() => import('./platforms-page.tsx').then(({ PlatformsPage }) => PlatformsPage)),
    },
    '/platforms/:id': {
      component: lazily(() => import('./platform-page.tsx').then(({ PlatformPage }) => PlatformPage)),
      visibleTo: ({ seesPlatforms }) => seesPlatforms,
    },
  },
  navigation: {
    label: { vi: 'Nền tảng', en: 'Platforms' },
    icon: IconBuildingCommunity,
    letter: 'p',
    group: 'know',
  },
})
