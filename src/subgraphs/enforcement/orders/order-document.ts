import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { Row } from '../../../storage/index.ts'
import type { Agency, Recipient } from '../../registry/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** The media type in the `typ` header of a signed order. */
export const ORDER_DOCUMENT_TYPE = 'removal-order+jws'

/** Everything that a recipient needs to know of an order, and to check it, without asking back. Times are RFC 3339, UTC. */
export interface OrderDocument {
  /** Where the keys are published under which it can be checked: `<iss>/.well-known/jwks.json`. */
  iss: string
  /** The recipient's id. */
  aud: string
  /** The order's id. */
  jti: string
  /** `issuedAt` in whole seconds (RFC 7519, section 2). */
  iat: number
  reference: string
  agency: { id: string; name: string; country: string }
  recipient: { id: string; name: string }
  target: { id: string } | { url: string }
  action: RemovalOrder['action']
  urgency: RemovalOrder['urgency']
  legalBasis: string
  reasons: string
  redress: string
  /** For how long after the issue the affected user must not be told, ISO 8601; not there where nothing is to be kept. */
  confidentialFor?: string
  issuedAt: string
  dueAt: string
}

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
): OrderDocument {
  const { agency, recipient } = issue
  return {
    iss: issue.issuer,
    aud: recipient.id,
    jti: order.id,
    iat: Math.floor(issue.issuedAt.getTime() / 1000),
    reference: order.reference,
    agency: { id: agency.id, name: agency.name, country: agency.country },
    recipient: { id: recipient.id, name: recipient.name },
    target: order.targetId ? { id: order.targetId } : { url: order.targetUrl ?? '' },
    action: order.action,
    urgency: order.urgency,
    legalBasis: order.legalBasis,
    reasons: order.reasons,
    redress: issue.redress,
    ...(order.confidentialFor !== null && { confidentialFor: order.confidentialFor }),
    issuedAt: issue.issuedAt.toISOString(),
    dueAt: issue.dueAt.toISOString(),
  }
}

/** What a signed order says, and under which key it was signed. It is not checked here. */
export function readOrderDocument(signedDocument: string): { document: OrderDocument; keyId: string } {
  const { kid } = decodeProtectedHeader(signedDocument)
  return { document: decodeJwt<OrderDocument>(signedDocument) as OrderDocument, keyId: kid ?? '' }
}
