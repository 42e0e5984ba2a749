import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

/** Asymmetric algorithms only: with a shared secret, whoever can check a token can also forge one (RFC 8725, section 3.1). */
export const ASYMMETRIC_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']

/** Timeout of requests to an issuer, in milliseconds. */
const PATIENCE = 5000
/** Milliseconds between two lookups of unknown key ids, so that invented ids cannot cause more requests. */
const COOLDOWN = 5000
/** Milliseconds after which keys are fetched anew, so that withdrawn keys are dropped. */
const MAX_AGE = 600_000

/** The published keys of OpenID issuers, found by discovery on first use (OpenID Connect Discovery 1.0, section 4). */
export class IssuerKeys {
  readonly #keys = new Map<string, Promise<JWTVerifyGetKey>>()

  /**
   * The keys of an issuer, cached and refreshed on rotation. Rejects when the issuer cannot be reached; the next call
   * retries.
   */
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
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`The issuer ${issuer} answered ${response.status} to discovery.`)
  const document = (await response.json()) as { issuer: string; jwks_uri: string }
  // Section 4.3: otherwise an issuer could present its keys as another's.
  if (document.issuer !== issuer) throw new Error(`${address} speaks for ${document.issuer}, not for ${issuer}.`)
  return createRemoteJWKSet(new URL(document.jwks_uri), {
    timeoutDuration: PATIENCE,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: MAX_AGE,
  })
}
