export { type AuditTrailDefect, AuditTrailRefused } from './audit-trail-refused.ts'
export { type PermitRefusal, PermitRefused } from './permit-refused.ts'
export { type ProvenAuditEntry, verifyAuditConsistency, verifyAuditEntry } from './verify-audit-entry.ts'
export { type Kept, type VerifiedAuditTrail, verifyAuditTrail } from './verify-audit-trail.ts'
export { type Checkpoint, verifyCheckpoint } from './verify-checkpoint.ts'
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
