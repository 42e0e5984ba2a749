export { type PermitRefusal, PermitRefused } from './permit-refused.ts'
export { OrderRefused, type SignedOrder, verifyOrder } from './verify-order.ts'
export { type PermitExpectation, type VerifiedPermit, verifyPermit } from './verify-permit.ts'
export {
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  type WebhookRefusal,
  WebhookRefused,
} from './verify-webhook.ts'
export { VerigraphIssuer } from './verigraph-issuer.ts'
