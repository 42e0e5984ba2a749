import { IconWebhook } from '@tabler/icons-react'
import { defineScreen, lazily } from '../shell/define-screen.ts'

export const webhooks = defineScreen({
  visibleTo: ({ seesWebhooks }) => seesWebhooks,
  pages: {
    '/webhooks': { component: lazily(() => import('./webhooks-page.tsx').then(({ WebhooksPage }) => WebhooksPage)) },
    '/webhooks/:id': {
      component: lazily(() => import('./endpoint-page.tsx').then(({ EndpointPage }) => EndpointPage)),
    },
  },
  navigation: { label: { vi: 'Webhook', en: 'Webhooks' }, icon: IconWebhook, letter: 'w', group: 'know' },
})
