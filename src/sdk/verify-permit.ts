import { errors, type JWTPayload } from 'jose'
import { demandIssuer, demandText } from './demand.ts'
import { PermitRefused } from './permit-refused.ts'
import type { VerigraphIssuer } from './verigraph-issuer.ts'

/** The expected properties of a permit. */
export interface PermitExpectation {
  issuer: VerigraphIssuer
  /** The global id of your platform. */
  platformId: string
  /** The action of the user: `COMMENT`, `POST`, `LIVE_STREAM` or `SELL`. */
  action: string
  /** Whether the action is commercial, e.g. a live stream that sells; false by default. */
  commercial?: boolean
  /** The global id of the user of the session; null or omitted only if nothing but the permit identifies the user. */
  userId?: string | null
}

/** The content of a verified permit. */
export interface VerifiedPermit {
  userId: string
  platformId: string
  level: string
  /** The source of the verification: `PHONE_CODE`, `CREDENTIAL` or `ATTESTATION`; null for a user who need not be verified. */
  source: string | null
  actions: readonly string[]
  commercial: boolean
  expiresAt: Date
}

/** The valid status of a status list entry; the others are revoked and suspended (draft-ietf-oauth-status-list, section 7.1). */
const VALID = 0
const SUSPENDED = 2

/**
 * Verifies a permit without a request to Verigraph, except for a status list every thirty seconds: signature, expiry, platform, user,
 * action, and that it has not been revoked. Throws `PermitRefused`, whose `code` is the reason, and `TypeError` when an expected property
 * is missing.
 */
export async function verifyPermit(token: string, expected: PermitExpectation): Promise<VerifiedPermit> {
  demandExpectation(expected)
  const { issuer } = expected
  const claims = await authentic(token, issuer)
  const permit = readClaims(claims)
  if (permit.platformId !== expected.platformId) refuse('WRONG_PLATFORM', 'This permit is for another platform.')
  if (expected.userId && permit.userId !== expected.userId) refuse('WRONG_USER', 'This permit is for another user.')
  if (!permit.actions.includes(expected.action) || (expected.commercial && !permit.commercial))
    refuse('NOT_PERMITTED', `This permit does not allow ${expected.commercial ? 'commercial ' : ''}${expected.action}.`)
  await demandValid(claims, issuer)
  return permit
}

/** Checks that named properties have a value: a variable that was not set must not disable a check. */
function demandExpectation({ issuer, platformId, action, ...more }: PermitExpectation): void {
  demandIssuer(issuer)
  demandText(platformId, 'platformId', 'the global id of your platform')
  demandText(action, 'action', 'what the user is about to do')
  if ('userId' in more && more.userId !== null)
    demandText(more.userId, 'userId', 'the user whose session it is, or null where only the permit tells')
  if ('commercial' in more && typeof more.commercial !== 'boolean')
    throw new TypeError('Pass commercial as true or false, or leave it out for what is not commercial.')
}

async function authentic(token: string, issuer: VerigraphIssuer): Promise<JWTPayload> {
  try {
    return await issuer.verify(token, { typ: 'permit+jwt', requiredClaims: ['sub', 'exp'] })
  } catch (cause) {
    if (cause instanceof errors.JWTExpired)
      throw new PermitRefused('EXPIRED', 'This permit has expired; ask for a new one.', { cause })
    if (cause instanceof errors.JOSEError)
      throw new PermitRefused('INVALID', 'This is not a permit that the issuer has signed.', { cause })
    throw new PermitRefused('STATUS_UNKNOWN', 'The issuer’s keys cannot be asked for now.', { cause })
  }
}

function readClaims(claims: JWTPayload): VerifiedPermit {
  return {
    userId: claims.sub as string,
    platformId: String(claims.platform),
    level: String(claims.level),
    source: (claims.source as string | null | undefined) ?? null,
    actions: (claims.actions as string[] | undefined) ?? [],
    commercial: claims.commercial === true,
    expiresAt: new Date((claims.exp as number) * 1000),
  }
}

async function demandValid(claims: JWTPayload, issuer: VerigraphIssuer): Promise<void> {
  const entry = (claims.status as { status_list: { idx: number; uri: string } } | undefined)?.status_list
  if (!entry) return // a user who need not be verified has no status
  const status = await issuer.statusLists.statusOf(entry.uri, entry.idx)
  if (status === VALID) return
  if (status === SUSPENDED) refuse('SUSPENDED', 'This user has been suspended.')
  refuse('REVOKED', 'This user’s verification has been revoked.')
}

function refuse(code: PermitRefused['code'], message: string): never {
  throw new PermitRefused(code, message)
}
