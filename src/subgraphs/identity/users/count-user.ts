import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import { effectiveLevel, needsGuardian } from './effective-level.ts'
import { User } from './user.ts'
import { UserFigures } from './user-figures.ts'

/** Adds a new user to the platform's figures. */
export async function countNewUser(tx: Transaction<Caller>, { platformId }: User): Promise<void> {
  const figures = await figuresOf(tx, platformId)
  figures.users += 1
}

/**
 * Recounts a user and those whose guardian it is, after a change of verification or by time. Returns the users who have become verified, or
 * are no longer.
 */
export async function recountUser(tx: Transaction<Caller>, user: User): Promise<User[]> {
  await tx.lock(`guardian/${user.guardianId ?? user.id}`)
  const guardian = user.guardianId === null ? null : await tx.find(User, { id: user.guardianId })
  const changed = (await recount(tx, user, guardian)) ? [user] : []
  for (const ward of await tx.findAll(User, { guardianId: user.id }))
    if (await recount(tx, ward, user)) changed.push(ward)
  return changed
}

async function recount(tx: Transaction<Caller>, user: User, guardian: User | null): Promise<boolean> {
  user.recountAt = nextChange(user, guardian, tx.now)
  const verified = effectiveLevel(user, guardian, tx.now) !== VerificationLevel.UNVERIFIED
  if (verified === user.countedAsVerified) return false
  user.countedAsVerified = verified
  const figures = await figuresOf(tx, user.platformId)
  figures.verified += verified ? 1 : -1
  return true
}

/** Returns the next moment at which time alone may change the effective level. */
function nextChange(user: User, guardian: User | null, now: Date): Date | null {
  if (user.verificationLevel === VerificationLevel.UNVERIFIED) return null
  const throughGuardian = needsGuardian(user, now)
    ? [guardian?.verificationExpiresAt ?? null, guardian?.guardianNeededUntil ?? null]
    : []
  const moments = [user.verificationExpiresAt, user.guardianNeededUntil, ...throughGuardian]
  const ahead = moments.filter((moment) => moment !== null && moment > now) as Date[]
  return ahead.reduce<Date | null>((first, each) => (first === null || each < first ? each : first), null)
}

const figuresOf = async (tx: Transaction<Caller>, platformId: string): Promise<UserFigures> =>
  (await tx.find(UserFigures, { id: platformId })) ?? tx.create(UserFigures, { id: platformId })
