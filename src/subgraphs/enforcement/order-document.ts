import type { Row } from '../../storage/index.ts'
import type { Agency, Recipient } from '../registry/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** The media type in the `typ` header of a signed order. */
export const ORDER_DOCUMENT_TYPE = 'removal-order+jws'

/** Everything that a recipient needs to know of an order, and to check it, without asking back. Times are RFC 3339, UTC. */
export function orderDocument(
  order: Row<RemovalOrder>,
  issue: {
    issuer: string
    issuedAt: Date
    dueAt: Date
    agency: Row<Agency>
    recipient: Row<Recipient>
    redress: string
  },
): object {
  const { agency, recipient } = issue
  return {
    iss: issue.issuer,
    aud: recipient.id,
    jti: order.id,
    iat: Math.floor(issue.issuedAt.getTime() / 1000),
    reference: order.reference,
    agency: { id: agency.id, name: agency.name, country: agency.country },
    recipient: { id: recipient.id, name: recipient.name },
    target: order.targetId ? { id: order.targetId } : { url: order.targetUrl },
    action: order.action,
    urgency: order.urgency,
    legalBasis: order.legalBasis,
    reasons: order.reasons,
    redress: issue.redress,
    issuedAt: issue.issuedAt.toISOString(),
    dueAt: issue.dueAt.toISOString(),
  }
}
