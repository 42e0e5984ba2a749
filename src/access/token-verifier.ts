import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { AccessDenied } from './caller.ts'
import { CLOCK_TOLERANCE } from './clock-tolerance.ts'
import { ASYMMETRIC_ALGORITHMS, IssuerKeys } from './issuer-keys.ts'

/** An OpenID issuer whose access tokens are accepted. */
export interface TrustedIssuer {
  url: string
  /** The name under which the registrations keep it: they outlive an address that changes. */
  knownAs: string
}

/** Which access tokens are accepted, and whom they name. */
export interface TokenRules {
  issuers: readonly TrustedIssuer[]
  /** What a token must name as its audience. */
  audience: string
  /** The media types that a token may have: `at+jwt` (RFC 9068, section 2.1), or `JWT` where an issuer says no more. */
  types: readonly string[]
  /** The claims that can name the caller, a machine or a person. The first one that a token has counts. */
  subjectClaims: readonly string[]
  /** The claim by which a person is known again, whatever the issuer and the subject; null where these two are the person. */
  personClaim: string | null
}

/** Who is calling, in the words of the issuer. */
export interface TokenSubject {
  /** As the registrations know it. */
  issuer: string
  subject: string
}

/** What jose throws when the issuer's keys, and not the token, are at fault. */
const FAULTS_OF_THE_ISSUER: readonly string[] = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']

/** What a valid token says. */
export interface TokenClaims {
  readonly subject: TokenSubject
  /** Null where the installation names a claim for it, and the token does not have it. */
  readonly person: string | null
  readonly expiresAt: Date
}

/** Checks access tokens in JWT form (RFC 9068) against the keys that their issuers publish. */
export class TokenVerifier {
  readonly #keys = new IssuerKeys()

  constructor(private readonly rules: TokenRules) {}

  /** Whom the token names, and until when it counts. Throws `AccessDenied` for any token that is not valid here and now. */
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

  /** RFC 7515, section 4.1.9: `application/` may be left out, and so may the whole type of a JWT. */
  #accepts(type = 'JWT'): boolean {
    const short = type.toLowerCase().replace(/^application\//, '')
    return this.rules.types.some((accepted) => accepted.toLowerCase() === short)
  }

  /** Null where the claim is named, and the token does not have it. */
  #personIn(payload: JWTPayload, { issuer, subject }: TokenSubject): string | null {
    const { personClaim } = this.rules
    if (personClaim === null) return `${issuer} ${subject}` // an issuer's name has no spaces
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

/** Half a surrogate pair comes back from a database as another character, and one person as two. Throws `AccessDenied`. */
function storable(text: string): string {
  if (!text.isWellFormed()) throw new AccessDenied('UNAUTHENTICATED')
  return text
}
