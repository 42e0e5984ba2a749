import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

/** Asymmetric algorithms only: with a shared secret, whoever can check a token can also forge one (RFC 8725, section 3.1). */
export const ASYMMETRIC_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']

/** The keys that OpenID issuers publish, found by discovery (OpenID Connect Discovery 1.0, section 4) when they are first needed. */
export class IssuerKeys {
  readonly #keys = new Map<string, Promise<JWTVerifyGetKey>>()

  /** Kept and renewed as jose does. Rejects when the issuer cannot be reached; the next call tries again. */
  of(issuer: string): Promise<JWTVerifyGetKey> {
    let keys = this.#keys.get(issuer)
    if (!keys) {
      keys = discoverKeys(issuer)
      this.#keys.set(issuer, keys)
      keys.catch(() => this.#keys.delete(issuer))
    }
    return keys
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`The issuer ${issuer} answered ${response.status} to discovery.`)
  const { jwks_uri } = (await response.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}
