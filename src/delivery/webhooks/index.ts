export { AddressGuard, AddressRefused } from './address-guard.ts'
export { nextAttemptAt } from './next-attempt-at.ts'
export { WebhookSecret } from './webhook-secret.ts'
export { type AttemptOutcome, type WebhookAnswer, WebhookSender } from './webhook-sender.ts'
