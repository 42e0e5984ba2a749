import { errors, jwtVerify } from 'jose'
import { AccessDenied } from './caller.ts'
import { ASYMMETRIC_ALGORITHMS, IssuerKeys } from './issuer-keys.ts'

export interface TokenVerifierOptions {
  /** The OpenID issuer whose access tokens are accepted. */
  issuer: string
  /** What a token must name as its audience. */
  audience: string
}

/** Checks access tokens in JWT form (RFC 9068) against the keys that the issuer publishes. */
export class TokenVerifier {
  readonly #keys = new IssuerKeys()

  constructor(private readonly options: TokenVerifierOptions) {}

  /** The client that the token was issued to, and until when it counts. Throws `AccessDenied` for any token that is not valid here and now. */
  async claimsOf(token: string, now: Date): Promise<{ clientId: string; expiresAt: Date }> {
    try {
      const { payload } = await jwtVerify(token, await this.#keys.of(this.options.issuer), {
        ...this.options,
        algorithms: ASYMMETRIC_ALGORITHMS,
        requiredClaims: ['exp', 'client_id'],
        currentDate: now,
      })
      return { clientId: String(payload.client_id), expiresAt: new Date(Number(payload.exp) * 1000) }
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new AccessDenied('UNAUTHENTICATED')
      throw error
    }
  }
}
