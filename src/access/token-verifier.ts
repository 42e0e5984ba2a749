import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { AccessDenied } from './caller.ts'

export interface TokenVerifierOptions {
  /** The OpenID issuer whose access tokens are accepted. */
  issuer: string
  /** What a token must name as its audience. */
  audience: string
}

/** Asymmetric algorithms only: with a shared secret, whoever can check a token can also forge one (RFC 8725, section 3.1). */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']

/** Checks access tokens in JWT form (RFC 9068) against the keys that the issuer publishes. */
export class TokenVerifier {
  #keys: Promise<JWTVerifyGetKey> | undefined

  constructor(private readonly options: TokenVerifierOptions) {}

  /** The client that the token was issued to. Throws `AccessDenied` for any token that is not valid here and now. */
  async clientOf(token: string, now: Date): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, await this.#issuerKeys(), {
        ...this.options,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'client_id'],
        currentDate: now,
      })
      return String(payload.client_id)
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new AccessDenied('UNAUTHENTICATED')
      throw error
    }
  }

  /** Found by discovery (OpenID Connect Discovery 1.0, section 4) when the first token comes. */
  #issuerKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= discoverKeys(this.options.issuer).catch((error: unknown) => {
      this.#keys = undefined
      throw error
    })
    return this.#keys
  }
}

/** The keys that an issuer publishes, kept and renewed as jose does. Throws when the issuer cannot be reached. */
export async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`The issuer ${issuer} answered ${response.status} to discovery.`)
  const { jwks_uri } = (await response.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}
