import { errors } from 'jose'
import { demandIssuer, demandText } from './demand.ts'
import type { VerigraphIssuer } from './verigraph-issuer.ts'

/** The content of a signed order. Times are RFC 3339, UTC. */
export interface SignedOrder {
  /** The order's global id. */
  id: string
  /** The agency's own reference. */
  reference: string
  agency: { id: string; name: string; country: string }
  recipient: { id: string; name: string }
  /** A node of the graph, or a URL. */
  target: { id: string } | { url: string }
  action: string
  urgency: string
  legalBasis: string
  reasons: string
  redress: string
  /** How long after the issue the affected user must not be told, ISO 8601; absent when the order is not confidential. */
  confidentialFor?: string
  issuedAt: string
  dueAt: string
}

/** Thrown for a document that is not an order signed by the issuer for this recipient: do not act on it, and tell the agency. */
export class OrderRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OrderRefused'
  }
}

/**
 * Verifies a signed order (`RemovalOrder.signedDocument`) offline: signed with the issuer's keys, of the type of an order, and addressed to
 * the recipient. An order does not expire; whether it has been withdrawn is in the event log. Throws `OrderRefused`, and `TypeError` when
 * the issuer or the recipient is missing.
 */
export async function verifyOrder(
  document: string,
  expected: { issuer: VerigraphIssuer; recipientId: string },
): Promise<SignedOrder> {
  const { issuer, recipientId } = expected
  demandIssuer(issuer)
  demandText(recipientId, 'recipientId', 'the global id of your platform or ISP')
  try {
    const payload = await issuer.verify(document, {
      typ: 'removal-order+jws',
      audience: recipientId,
      requiredClaims: ['jti', 'iat'],
    })
    const { iss: _issuer, aud: _audience, iat: _issuedAt, jti, ...order } = payload
    return { id: jti as string, ...(order as unknown as Omit<SignedOrder, 'id'>) }
  } catch (cause) {
    if (cause instanceof errors.JOSEError)
      throw new OrderRefused('This is no order that the issuer has signed for this recipient.', { cause })
    throw cause
  }
}
