export { AuditTrail } from './audit-trail.service.ts'
export { auditContext } from './context.ts'
