import { IconScale } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const policy = defineScreen({
  pages: {
    '/policy': { component: lazily(() => import('./policy-page.tsx').then(({ PolicyPage }) => PolicyPage)) },
    '/policy/replay': { component: lazily(() => import('./replay-page.tsx').then(({ ReplayPage }) => ReplayPage)) },
  },
  navigation: { label: { vi: 'Chính sách', en: 'Policy' }, icon: IconScale, letter: 'y', group: 'know' },
})
