import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { AccessDenied } from './caller.ts'
import { CLOCK_TOLERANCE } from './clock-tolerance.ts'
import { ASYMMETRIC_ALGORITHMS, IssuerKeys } from './issuer-keys.ts'

/** An OpenID issuer whose access tokens are accepted. */
export interface TrustedIssuer {
  url: string
  /** The issuer's name in registrations, which outlive a change of its URL. */
  knownAs: string
}

/** The rules for accepting access tokens and for identifying their callers. */
export interface TokenRules {
  issuers: readonly TrustedIssuer[]
  /** The required audience of a token. */
  audience: string
  /** The accepted media types: `at+jwt` (RFC 9068, section 2.1), or `JWT` for an issuer that is not more specific. */
  types: readonly string[]
  /** The claims that can identify the caller, a machine or a person. The first one present in the token counts. */
  subjectClaims: readonly string[]
  /** The claim that identifies a person across issuers and subjects; null if issuer and subject identify the person. */
  personClaim: string | null
}

/** The caller as named by the issuer. */
export interface TokenSubject {
  /** The issuer's name in the registrations. */
  issuer: string
  subject: string
}

/** jose's error codes for faults of the issuer's keys, not of the token. */
const FAULTS_OF_THE_ISSUER: readonly string[] = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']

/** The claims of a valid token. */
export interface TokenClaims {
  readonly subject: TokenSubject
  /** Null if a person claim is configured and the token lacks it. */
  readonly person: string | null
  readonly expiresAt: Date
}

/** Verifies access tokens in JWT form (RFC 9068) with the published keys of their issuers. */
export class TokenVerifier {
  readonly #keys = new IssuerKeys()

  constructor(private readonly rules: TokenRules) {}

  /** The subject and the expiry of a token. Throws `AccessDenied` for an invalid token. */
  async claimsOf(token: string, now: Date): Promise<TokenClaims> {
    try {
      return await this.#verify(token, now)
    } catch (error) {
      if (error instanceof errors.JOSEError && !FAULTS_OF_THE_ISSUER.includes(error.code))
        throw new AccessDenied('UNAUTHENTICATED')
      throw error
    }
  }

  async #verify(token: string, now: Date): Promise<TokenClaims> {
    const claimed = decodeJwt(token).iss
    const issuer = this.rules.issuers.find(({ url }) => url === claimed)
    if (!issuer) throw new AccessDenied('UNAUTHENTICATED')
    const { payload, protectedHeader } = await jwtVerify(token, await this.#keys.of(issuer.url), {
      issuer: issuer.url,
      audience: this.rules.audience,
      algorithms: ASYMMETRIC_ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE / 1000,
      currentDate: now,
    })
    if (!this.#accepts(protectedHeader.typ)) throw new AccessDenied('UNAUTHENTICATED')
    const subject = { issuer: issuer.knownAs, subject: this.#subjectIn(payload) }
    const person = this.#personIn(payload, subject)
    return { subject, person, expiresAt: new Date(Number(payload.exp) * 1000 + CLOCK_TOLERANCE) }
  }

  /**
   * Whether a token's type is accepted. `application/` is optional, and so is the type of a JWT (RFC 7515, section
   * 4.1.9).
   */
  #accepts(type = 'JWT'): boolean {
    const short = type.toLowerCase().replace(/^application\//, '')
    return this.rules.types.some((accepted) => accepted.toLowerCase() === short)
  }

  /** The person; null if a person claim is configured and the token lacks it. */
  #personIn(payload: JWTPayload, { issuer, subject }: TokenSubject): string | null {
    const { personClaim } = this.rules
    if (personClaim === null) return `${issuer} ${subject}` // an issuer's name contains no spaces
    const value = payload[personClaim]
    return typeof value === 'string' && value !== '' ? `${personClaim} ${storable(value)}` : null
  }

  #subjectIn(payload: JWTPayload): string {
    const claim = this.rules.subjectClaims.find((name) => payload[name] !== undefined)
    const subject = claim === undefined ? undefined : payload[claim]
    if (typeof subject !== 'string' || subject === '') throw new AccessDenied('UNAUTHENTICATED')
    return storable(subject)
  }
}

/** Throws `AccessDenied` for a lone surrogate: a database returns another character, so one person would become two. */
function storable(text: string): string {
  if (!text.isWellFormed()) throw new AccessDenied('UNAUTHENTICATED')
  return text
}
