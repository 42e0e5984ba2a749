import { hasRole, type Visibility } from '../access/index.ts'

/**
 * Visibility of the proofs of the trail, which are the same for all countries: auditors see all of them, nobody else
 * any.
 */
export const auditorsOnly: Visibility = (caller) => (hasRole(caller, 'auditor') ? {} : null)

/**
 * Visibility of the entries: an auditor of a country sees the entries of that country and those of none; an auditor
 * without a country sees all.
 */
export const ownTrail: Visibility = (caller) => {
  if (!hasRole(caller, 'auditor')) return null
  return caller.jurisdiction === null ? {} : { jurisdiction: [caller.jurisdiction, null] }
}
