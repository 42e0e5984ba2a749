import { hasRole, type Visibility } from '../access/index.ts'

/** What proves the trail is one for all countries: auditors see all of it, and nobody else any of it. */
export const auditorsOnly: Visibility = (caller) => (hasRole(caller, 'auditor') ? {} : null)

/** The trail tells of everyone: an auditor of a country sees that country's entries and those that are nobody's, one of no country all. */
export const ownTrail: Visibility = (caller) => {
  if (!hasRole(caller, 'auditor')) return null
  return caller.jurisdiction === null ? {} : { jurisdiction: [caller.jurisdiction, null] }
}
