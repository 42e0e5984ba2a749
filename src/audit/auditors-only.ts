import { hasRole, type Visibility } from '../access/index.ts'

/** The trail tells of everyone: auditors see all of it, and nobody else any of it. */
export const auditorsOnly: Visibility = (caller) => (hasRole(caller, 'auditor') ? {} : null)
