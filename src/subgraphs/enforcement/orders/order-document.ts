import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { Row } from '../../../storage/index.ts'
import type { Agency, Recipient } from '../../registry/index.ts'
import type { RemovalOrder } from './removal-order.ts'

/** The media type in the `typ` header of a signed order. */
export const ORDER_DOCUMENT_TYPE = 'removal-order+jws'

/**
 * The payload of a signed order: everything that a recipient needs to carry it out and to verify it, without another request.
 * Times are RFC 3339, UTC.
 */
export interface OrderDocument {
  /** The issuer, which publishes the verification keys at `<iss>/.well-known/jwks.json`. */
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
  /** How long after the issue the affected user must not be told, ISO 8601; absent when the order is not confidential. */
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

/** Reads the payload and the key id of a signed order, without verifying it. */
export function readOrderDocument(signedDocument: string): { document: OrderDocument; keyId: string } {
  const { kid } = decodeProtectedHeader(signedDocument)
  return { document: decodeJwt<OrderDocument>(signedDocument) as OrderDocument, keyId: kid ?? '' }
}
