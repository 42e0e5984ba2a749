import { createHmac, hkdfSync } from 'node:crypto'

/** As the specification marks a symmetric secret; the rest is base64. */
const PREFIX = 'whsec_'
/** The specification asks for 24 to 64. */
const BYTES = 32

/**
 * One endpoint's secret, in one version. It is derived from the master key (HKDF, RFC 5869) whenever it is needed, and stored nowhere:
 * whoever has the database cannot sign.
 */
export class WebhookSecret {
  private constructor(private readonly key: Uint8Array) {}

  static derive(masterKey: Uint8Array, endpointId: string, version: number): WebhookSecret {
    return new WebhookSecret(
      new Uint8Array(hkdfSync('sha256', masterKey, '', `webhook-secret/${endpointId}/${version}`, BYTES)),
    )
  }

  /** As the receiver is told it. */
  get text(): string {
    return PREFIX + Buffer.from(this.key).toString('base64')
  }

  /** Standard Webhooks 1.0, “Signature scheme”: HMAC-SHA256 over id, timestamp (seconds since 1970) and body. */
  sign(message: { id: string; timestamp: number; body: string }): string {
    const { id, timestamp, body } = message
    return `v1,${createHmac('sha256', this.key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  }
}
