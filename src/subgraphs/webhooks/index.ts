export { webhooksSubgraph } from './subgraph.ts'
export { WebhookDispatcher } from './webhook-dispatcher.ts'
export { WebhookSecrets } from './webhook-secrets.ts'
export { Webhooks } from './webhooks.ts'
