import { IconChecks } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const approvals = defineScreen({
  visibleTo: ({ approves }) => approves,
  pages: {
    '/approvals/:id?': {
      component: lazily(() => import('./approvals-page.tsx').then(({ ApprovalsPage }) => ApprovalsPage)),
      keepsState: true, // the drafts that were opened
    },
  },
  navigation: {
    label: { vi: 'Chờ duyệt', en: 'Approvals' },
    icon: IconChecks,
    letter: 'a',
    group: 'work',
    count: { name: 'drafts', noun: { vi: 'bản thảo', en: 'drafts' } },
  },
})
