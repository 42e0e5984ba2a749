import { VerificationLevel } from '../../policy/index.ts'

/** What decides how well it is known, at a moment, who a user is. */
export interface Standing {
  readonly verificationLevel: VerificationLevel
  /** Null where a verification holds for ever. */
  readonly verificationExpiresAt: Date | null
  /** Null for a user who needs no guardian. */
  readonly guardianNeededUntil: Date | null
  /** Null for a user who is not suspended. */
  readonly suspendedAt: Date | null
}

/** The level that counts: what was reached, unless it has expired, or the guardian is missing whom a minor needs. */
export function effectiveLevel(user: Standing, guardian: Standing | null, now: Date): VerificationLevel {
  if (user.verificationExpiresAt && now >= user.verificationExpiresAt) return VerificationLevel.UNVERIFIED
  if (!needsGuardian(user, now)) return user.verificationLevel
  return guardian !== null && canAnswer(guardian, now) ? user.verificationLevel : VerificationLevel.UNVERIFIED
}

export const needsGuardian = ({ guardianNeededUntil }: Standing, now: Date): boolean =>
  guardianNeededUntil !== null && now < guardianNeededUntil

/** Whether a user may answer for another: one who is verified, needs no guardian, and is not suspended. */
export const canAnswer = (guardian: Standing, now: Date): boolean =>
  guardian.suspendedAt === null && effectiveLevel(guardian, null, now) !== VerificationLevel.UNVERIFIED

/**
 * Until when the level that counts now goes on at least, if nothing happens: to the end of the verification, or of that of the guardian who is
 * needed. Null for ever.
 */
export function levelHoldsUntil(user: Standing, guardian: Standing | null, now: Date): Date | null {
  const ends = [user.verificationExpiresAt, needsGuardian(user, now) ? (guardian?.verificationExpiresAt ?? null) : null]
  return ends.reduce((first, each) => (first === null || (each !== null && each < first) ? each : first), null)
}
