export { AuditEntry } from './audit-entry.ts'
export { record } from './record.ts'
