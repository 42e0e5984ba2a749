export { AuditTrail } from './audit-trail.ts'
export { auditSubgraph } from './subgraph.ts'
