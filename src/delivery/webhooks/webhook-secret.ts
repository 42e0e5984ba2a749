import { createHmac, hkdfSync } from 'node:crypto'

/** The specification's prefix of a symmetric secret; base64 follows. */
const PREFIX = 'whsec_'
/** The specification requires 24 to 64. */
const BYTES = 32

/**
 * One version of an endpoint's secret. It is derived from the master key (HKDF, RFC 5869) on use and never stored:
 * access to the database does not suffice to sign.
 */
export class WebhookSecret {
  private constructor(private readonly key: Uint8Array) {}

  static derive(masterKey: Uint8Array, endpointId: string, version: number): WebhookSecret {
    return new WebhookSecret(
      new Uint8Array(hkdfSync('sha256', masterKey, '', `webhook-secret/${endpointId}/${version}`, BYTES)),
    )
  }

  /** The secret in the form given to the receiver. */
  get text(): string {
    return PREFIX + Buffer.from(this.key).toString('base64')
  }

  /** Standard Webhooks 1.0, “Signature scheme”: HMAC-SHA256 over id, timestamp (seconds since 1970) and body. */
  sign(message: { id: string; timestamp: number; body: string }): string {
    const { id, timestamp, body } = message
    return `v1,${createHmac('sha256', this.key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  }
}
