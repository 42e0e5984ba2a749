export { webhooksContext } from './context.ts'
export { type DispatcherPorts, WebhookDispatcher } from './webhook-dispatcher.ts'
export { WebhookSecrets } from './webhook-secrets.ts'
export { Webhooks } from './webhooks.ts'
