import { hasRole, type Visibility } from '../../access/index.ts'

/** A recipient's own client sees its endpoints and what was sent to them, auditors those of all. */
export const ownWebhooks: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return {}
  if (hasRole(caller, 'platform', 'isp')) return { recipientId: caller.organisationId }
  return null
}
