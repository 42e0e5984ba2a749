import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { ASYMMETRIC_ALGORITHMS, CLOCK_TOLERANCE, IssuerKeys } from '../../../access/index.ts'
import { NAME } from '../../../texts/index.ts'

/** An older credential was not made for the present purpose. */
const OLDEST = '10 minutes'

/** OpenID Identity Assurance 1.0, section 5: what was verified, how, and the claims that follow from it. */
const verifiedClaims = z.object({
  verification: z.object({
    trust_framework: z.string().min(1),
    evidence: z
      .array(
        z.looseObject({
          attachments: z.unknown().optional(),
          document_details: z.looseObject({ date_of_expiry: z.iso.date().optional() }).optional(),
        }),
      )
      .optional(),
  }),
  claims: z.object({
    name: z.string().optional(),
    given_name: z.string().optional(),
    family_name: z.string().optional(),
    birthdate: z.iso.date().optional(),
  }),
})

type Claims = z.infer<typeof verifiedClaims>['claims']

/** The identity of the bearer as stated by a trusted issuer. */
export interface Credential {
  legalName: string
  /** ISO 8601, `YYYY-MM-DD`; null when the issuer does not state it. */
  dateOfBirth: string | null
  nonce: string
  /** The person as the issuer identifies them: issuer and a subject that never changes. */
  person: { issuer: string; subject: string }
  /** When the underlying document expires; null when the issuer does not state it. */
  expiresAt: Date | null
}

/** Thrown for a credential that cannot be accepted. The message states the reason, and repeats nothing of the credential. */
export class CredentialRefused extends Error {}

/** Verifies signed `verified_claims` (OpenID Identity Assurance 1.0) of the issuers that the configuration trusts. */
export class CredentialVerifier {
  readonly #keys = new IssuerKeys()

  constructor(private readonly options: { trustedIssuers: readonly string[]; audience: string }) {}

  /** Verifies a credential. Throws `CredentialRefused`. Whether Verigraph issued the nonce is for the caller to check. */
  async verify(token: string, now: Date): Promise<Credential> {
    const payload = await this.#authentic(token, now)
    const { success, data } = verifiedClaims.safeParse(payload.verified_claims)
    if (!success) throw new CredentialRefused('It carries no verified_claims of OpenID Identity Assurance with a name.')
    const { verification, claims } = data
    if (verification.evidence?.some(({ attachments }) => attachments !== undefined))
      throw new CredentialRefused('It carries attachments; pictures of documents are not accepted.')
    const legalName = nameIn(claims)
    const expiries = (verification.evidence ?? []).flatMap((each) => each.document_details?.date_of_expiry ?? [])
    const expiresAt = expiries.length > 0 ? new Date(expiries.sort()[0] as string) : null
    if (expiresAt && expiresAt <= now) throw new CredentialRefused('The document on which it rests has expired.')
    const person = { issuer: String(payload.iss), subject: subjectOf(payload) }
    return { legalName, dateOfBirth: claims.birthdate ?? null, nonce: String(payload.nonce), person, expiresAt }
  }

  async #authentic(token: string, now: Date): Promise<JWTPayload> {
    try {
      const issuer = issuerOf(token)
      if (!this.options.trustedIssuers.includes(issuer)) throw new CredentialRefused('Its issuer is not trusted here.')
      const { payload } = await jwtVerify(token, await this.#keysOf(issuer), {
        issuer,
        audience: this.options.audience,
        algorithms: ASYMMETRIC_ALGORITHMS,
        requiredClaims: ['iat', 'exp', 'nonce', 'verified_claims'],
        maxTokenAge: OLDEST,
        clockTolerance: CLOCK_TOLERANCE / 1000,
        currentDate: now,
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
        throw new CredentialRefused(`Its claim "${error.claim}" does not hold here and now.`)
      if (error instanceof errors.JOSEError) throw new CredentialRefused('It is not a JWT that its issuer has signed.')
      throw error
    }
  }

  #keysOf(issuer: string): Promise<JWTVerifyGetKey> {
    return this.#keys.of(issuer).catch(() => {
      throw new CredentialRefused('Its issuer cannot be reached; try again later.')
    })
  }
}

/** Normalizes the name in the same way as names that users enter, so that one person has one name. */
function nameIn({ name, family_name, given_name }: Claims): string {
  const read = NAME.read(name ?? [family_name, given_name].filter(Boolean).join(' '))
  if ('problem' in read) throw new CredentialRefused(`It carries no name that can be taken. ${read.problem}`)
  return read.text
}

/** Throws without a subject: without it, the accounts that one person verifies could not be counted. */
function subjectOf({ sub }: JWTPayload): string {
  if (!sub) throw new CredentialRefused('It names no subject ("sub") by which its issuer knows the person.')
  return sub
}

/** Reads the unverified issuer of a token; its signature is verified afterwards. */
function issuerOf(token: string): string {
  return String(decodeJwt(token).iss)
}
