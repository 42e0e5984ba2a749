import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

/** Asymmetric algorithms only: with a shared secret, whoever can check a token can also forge one (RFC 8725, section 3.1). */
export const ASYMMETRIC_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']

/** Milliseconds that an issuer gets to answer. */
const PATIENCE = 5000
/** Milliseconds after which a key id that is unknown is looked for again: made-up ids cannot make us ask more often. */
const COOLDOWN = 5000
/** Milliseconds after which keys are fetched anew, so that one which the issuer has withdrawn goes. */
const MAX_AGE = 600_000

/** The keys that OpenID issuers publish, found by discovery (OpenID Connect Discovery 1.0, section 4) when they are first needed. */
export class IssuerKeys {
  readonly #keys = new Map<string, Promise<JWTVerifyGetKey>>()

  /** Kept and renewed as the issuer rotates them. Rejects when the issuer cannot be reached; the next call tries again. */
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
  // Section 4.3: otherwise one issuer could pass its keys off as another's.
  if (document.issuer !== issuer) throw new Error(`${address} speaks for ${document.issuer}, not for ${issuer}.`)
  return createRemoteJWKSet(new URL(document.jwks_uri), {
    timeoutDuration: PATIENCE,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: MAX_AGE,
  })
}
