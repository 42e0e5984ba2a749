import { IconClipboardList } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const audit = defineScreen({
  visibleTo: ({ readsTrail }) => readsTrail,
  pages: {
    '/audit': { component: lazily(() => import('./audit-page.tsx').then(({ AuditPage }) => AuditPage)) },
    '/audit/:id': { component: lazily(() => import('./entry-page.tsx').then(({ EntryPage }) => EntryPage)) },
  },
  navigation: { label: { vi: 'Nhật ký', en: 'Audit' }, icon: IconClipboardList, letter: 'u', group: 'know' },
})
