export { AuditTrail } from './audit-trail.ts'
export { auditContext } from './context.ts'
