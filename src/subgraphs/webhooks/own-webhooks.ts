import { auditable, hasRole, type Visibility } from '../../access/index.ts'

/** A recipient's own client sees its endpoints and what was sent to them, auditors those of their country. */
export const ownWebhooks: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'platform', 'isp')) return { recipientId: caller.organisationId }
  return null
}
