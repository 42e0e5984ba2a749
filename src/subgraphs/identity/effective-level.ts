import { VerificationLevel } from '../policy/index.ts'

/** What decides how well it is known, at a moment, who a user is. */
export interface Standing {
  readonly verificationLevel: VerificationLevel
  /** Null where a verification holds for ever. */
  readonly verificationExpiresAt: Date | null
  /** Null for a user who needs no guardian. */
  readonly guardianNeededUntil: Date | null
}

/** The level that counts: what was reached, unless it has expired, or the guardian is missing whom a minor needs. */
export function effectiveLevel(user: Standing, guardian: Standing | null, now: Date): VerificationLevel {
  if (user.verificationExpiresAt && now >= user.verificationExpiresAt) return VerificationLevel.UNVERIFIED
  if (!needsGuardian(user, now)) return user.verificationLevel
  const guarded = guardian !== null && effectiveLevel(guardian, null, now) !== VerificationLevel.UNVERIFIED
  return guarded ? user.verificationLevel : VerificationLevel.UNVERIFIED
}

export const needsGuardian = ({ guardianNeededUntil }: Standing, now: Date): boolean =>
  guardianNeededUntil !== null && now < guardianNeededUntil
