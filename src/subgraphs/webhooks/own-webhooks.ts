import { auditable, hasRole, type Visibility } from '../../access/index.ts'

/** Visible to the clients of the endpoint's recipient, and to the auditors of its country. */
export const ownWebhooks: Visibility = (caller) => {
  if (hasRole(caller, 'auditor')) return auditable(caller)
  if (hasRole(caller, 'platform', 'isp')) return { recipientId: caller.organisationId }
  return null
}
