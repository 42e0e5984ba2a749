import type { JWK } from 'jose'

/** What must be known to nobody else. */
export interface Secrets {
  /** Private Ed25519 keys, the signing one first; the others are published so that what they signed can still be checked. */
  signingKeys: JWK[]
  /** Of 32 bytes each, the wrapping one first; the others only unwrap. */
  keyEncryptionKeys: { id: string; key: string }[]
  /** 32 bytes, base64url. It cannot change: all that is found again by it would be lost. */
  indexKey: string
  /** 32 bytes, base64url: every webhook endpoint's secret is derived from it. If it changes, every receiver needs a new one. */
  webhookKey: string
  /** The private Ed25519 keys of the demo's own issuers: of tokens, and of credentials. */
  issuerKey: JWK
  credentialIssuerKey: JWK
}
