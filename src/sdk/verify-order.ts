import { errors } from 'jose'
import { demandIssuer, demandText } from './demand.ts'
import type { VerigraphIssuer } from './verigraph-issuer.ts'

/** What a signed order says. Times are RFC 3339, UTC. */
export interface SignedOrder {
  /** The order's global id. */
  id: string
  /** The agency's own number. */
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
  /** For how long after the issue the affected user must not be told, ISO 8601; not there where nothing is to be kept. */
  confidentialFor?: string
  issuedAt: string
  dueAt: string
}

/** This is no order that the issuer has signed for this recipient: do not act on it, and tell the agency. */
export class OrderRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OrderRefused'
  }
}

/**
 * Checks a signed order (`RemovalOrder.signedDocument`) offline: signed by the issuer's keys, an order and nothing else, and addressed to
 * the recipient. An order does not expire; whether it was withdrawn since, the event log tells. Throws `OrderRefused`, and `TypeError`
 * where the issuer or the recipient is left out.
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
