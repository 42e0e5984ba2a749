import { VerificationLevel } from '../../policy/index.ts'

/** The properties that determine a user's effective level at a moment. */
export interface Standing {
  readonly verificationLevel: VerificationLevel
  /** Null for a verification without expiry. */
  readonly verificationExpiresAt: Date | null
  /** Null for a user who needs no guardian. */
  readonly guardianNeededUntil: Date | null
  /** Null for a user who is not suspended. */
  readonly suspendedAt: Date | null
}

/** Returns the effective level: the level reached, unless it has expired, or a minor lacks the required guardian. */
export function effectiveLevel(user: Standing, guardian: Standing | null, now: Date): VerificationLevel {
  if (user.verificationExpiresAt && now >= user.verificationExpiresAt) return VerificationLevel.UNVERIFIED
  if (!needsGuardian(user, now)) return user.verificationLevel
  return guardian !== null && canAnswer(guardian, now) ? user.verificationLevel : VerificationLevel.UNVERIFIED
}

export const needsGuardian = ({ guardianNeededUntil }: Standing, now: Date): boolean =>
  guardianNeededUntil !== null && now < guardianNeededUntil

/** Whether a user may be a guardian: verified, not in need of one, and not suspended. */
export const canAnswer = (guardian: Standing, now: Date): boolean =>
  guardian.suspendedAt === null && effectiveLevel(guardian, null, now) !== VerificationLevel.UNVERIFIED

/**
 * Returns until when the present effective level lasts at least, if nothing changes: the expiry of the verification, or of that of a
 * required guardian, whichever is earlier. Null for no end.
 */
export function levelHoldsUntil(user: Standing, guardian: Standing | null, now: Date): Date | null {
  const ends = [user.verificationExpiresAt, needsGuardian(user, now) ? (guardian?.verificationExpiresAt ?? null) : null]
  return ends.reduce((first, each) => (first === null || (each !== null && each < first) ? each : first), null)
}
