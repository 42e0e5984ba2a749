import type { Caller } from '../../../access/index.ts'
import { Conflict, type InputPath, InvalidInput } from '../../../kernel/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { canAnswer, needsGuardian } from '../users/effective-level.ts'
import { User } from '../users/user.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'

/** What identifies a person: the blind index of a number, or of an electronic identity. */
type Mark = Partial<Pick<SealedIdentity, 'phoneIndex' | 'personIndex'>>

/**
 * Returns the identity of the user's guardian. Throws `InvalidInput` for a guardian who is not verified, is suspended, needs one too, or is
 * the user.
 */
export async function demandGuardian(
  tx: Transaction<Caller>,
  { user, guardian }: { user: User; guardian: User },
  path: InputPath,
): Promise<SealedIdentity> {
  const identity = await tx.find(SealedIdentity, { userId: guardian.id, eraseAt: null })
  if (!identity || !canAnswer(guardian, tx.now))
    throw InvalidInput.at(path, 'A guardian is a verified user who needs none, and is not suspended.')
  const own = await tx.find(SealedIdentity, { userId: user.id })
  if (guardian.id === user.id || (own && isOfOnePerson(own, identity)))
    throw InvalidInput.at(path, 'A guardian is another person, with a number and an electronic identity of their own.')
  return identity
}

/** Throws `Conflict` for a number or an electronic identity of the user's guardian, or of a user whose guardian it is. */
export async function demandOneself(tx: Transaction<Caller>, user: User, mark: Mark, path: InputPath): Promise<void> {
  await tx.lock(`guardian/${user.guardianId ?? user.id}`) // a concurrent change of guardian must see this one
  const wards = await tx.findAll(User, { guardianId: user.id })
  const others = wards.filter((ward) => needsGuardian(ward, tx.now)).map(({ id }) => id)
  if (user.guardianId !== null && needsGuardian(user, tx.now)) others.push(user.guardianId)
  if (others.length === 0) return
  const identities = await tx.findAll(SealedIdentity, { userId: others })
  if (identities.some((each) => isOfOnePerson(each, mark)))
    throw new Conflict(
      'A guardian and whom they answer for cannot have this in common: they would be one person.',
      path,
    )
}

const isOfOnePerson = (one: Mark, other: Mark): boolean =>
  (one.phoneIndex !== undefined && one.phoneIndex === other.phoneIndex) ||
  (typeof one.personIndex === 'string' && one.personIndex === other.personIndex)
