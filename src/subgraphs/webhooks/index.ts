export { webhooksContext } from './context.ts'
export { Webhooks } from './webhook.service.ts'
export { type DispatcherPorts, WebhookDispatcher } from './webhook-dispatcher.ts'
export { WebhookSecrets } from './webhook-secrets.ts'
