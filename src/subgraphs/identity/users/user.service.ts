import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { Conflict, type InputPath, InvalidInput, isGiven, visible } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import { formsOf } from '../../../texts/index.ts'
import { type Action, demandLevel, type PolicyProfile, VerificationLevel } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import { guardianNeededUntil } from '../guardians/guardian-needed-until.ts'
import type { RegisterUserInput } from '../inputs.ts'
import type { StatusLists } from '../permits/status-list.service.ts'
import { Status } from '../permits/status-list.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'
import type { Vault } from '../vault/vault.ts'
import type { VerifiedIdentity } from '../vault/verified-identity.ts'
import type { Verifications } from '../verification/verification.service.ts'
import { countNewUser } from './count-user.ts'
import { effectiveLevel, levelHoldsUntil, needsGuardian } from './effective-level.ts'
import { statusEntryOf, User } from './user.ts'

/** Milliseconds by which a day begins earlier in the earliest time zone than in UTC. */
const EARLIEST_DAY = 14 * 3_600_000

/** Users, their permissions, and access to their identities. */
export class Identity {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      vault: Vault
      statusLists: StatusLists
      verifications: Verifications
    },
  ) {}

  /** Registers a user. Throws `Conflict` when the platform has another account of this external id. */
  registerUser(caller: Caller, input: RegisterUserInput): Promise<User> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const platform = await this.parts.registry.platformOf(tx)
      const { externalId, handle } = input
      if (await tx.find(User, { platformId: platform.id, externalId: formsOf(externalId) }))
        throw new Conflict('The platform has an account of this external id.', ['input', 'externalId'])
      const profile = await this.parts.registry.profileOf(caller)
      const user = tx.create(User, {
        externalId,
        handle,
        platformId: platform.id,
        jurisdiction: platform.jurisdiction,
        guardianNeededUntil: isGiven(input.dateOfBirth) ? minorUntil(profile, input.dateOfBirth, tx.now) : null,
      })
      await countNewUser(tx, user)
      record(tx, 'user.registered', user)
      return user
    })
  }

  /**
   * Checks that a user may do this now, and returns the user. Throws `NotFound` for a user of another platform, `SUSPENDED`, or
   * `VerificationRequired`.
   */
  async admit(
    tx: Transaction<Caller>,
    userId: string,
    act: { action: Action; commercial?: boolean },
    path: InputPath,
  ): Promise<User> {
    const user = await visible(tx, User, userId, path)
    user.demandActive(path)
    demandLevel(await this.parts.registry.profileOf(tx.actor), { ...act, level: await this.levelOf(tx, user) }, path)
    return user
  }

  /** Returns the effective level. */
  async levelOf(tx: Transaction<Caller>, user: User): Promise<VerificationLevel> {
    return effectiveLevel(user, await this.#guardianOf(tx, user), tx.now)
  }

  /** Returns until when the effective level lasts, if only time passes; null for no end. */
  async levelHoldsUntil(tx: Transaction<Caller>, user: User): Promise<Date | null> {
    return levelHoldsUntil(user, await this.#guardianOf(tx, user), tx.now)
  }

  /** Suspends an account, as its platform reported. */
  async suspend(tx: Transaction<Caller>, userId: string): Promise<void> {
    const user = await visible(tx, User, userId, ['input', 'removalOrderId'])
    user.suspend(tx.now)
    const entry = statusEntryOf(user)
    if (entry) await this.parts.statusLists.mark(tx, entry, Status.SUSPENDED)
    await this.parts.verifications.settle(tx, user)
    record(tx, 'user.suspended', user)
  }

  /** Reinstates an account, as its platform reported. */
  async reinstate(tx: Transaction<Caller>, userId: string): Promise<void> {
    const user = await visible(tx, User, userId, ['input', 'removalOrderId'])
    user.reinstate()
    const entry = statusEntryOf(user)
    if (entry) await this.parts.statusLists.mark(tx, entry, Status.VALID)
    await this.parts.verifications.settle(tx, user)
    record(tx, 'user.reinstated', user)
  }

  /** Returns the identities of these users, opened for callers who may see them, each read audited; null for all others. */
  async revealOfUsers(caller: Caller, userIds: readonly string[]): Promise<(VerifiedIdentity | null)[]> {
    const revealed = await this.#reveal(caller, { userId: userIds })
    return userIds.map((id) => revealed.find(({ userId }) => userId === id) ?? null)
  }

  /** The same, by the ids of the identities. */
  async reveal(caller: Caller, ids: readonly string[]): Promise<(VerifiedIdentity | null)[]> {
    const revealed = await this.#reveal(caller, { id: ids })
    return ids.map((id) => revealed.find((identity) => identity.id === id) ?? null)
  }

  async #guardianOf(tx: Transaction<Caller>, user: User): Promise<User | null> {
    return user.guardianId && needsGuardian(user, tx.now) ? tx.find(User, { id: user.guardianId }) : null
  }

  async #reveal(
    caller: Caller,
    where: { id?: readonly string[]; userId?: readonly string[] },
  ): Promise<VerifiedIdentity[]> {
    const visibleOnes = SealedIdentity.visibleTo(caller)
    if (!visibleOnes) return []
    const limit = (where.id ?? where.userId ?? []).length
    const identities = await this.parts.storage.reader.page(SealedIdentity, { where: [visibleOnes, where], limit })
    if (identities.length === 0) return []
    return this.parts.storage.transaction(caller, async (tx) => {
      const revealed: VerifiedIdentity[] = []
      for (const identity of identities) {
        const { id, userId, level, verifiedAt } = identity
        revealed.push({ id, userId, level, verifiedAt, ...(await this.parts.vault.open(tx, identity)) })
      }
      return revealed
    })
  }
}

function minorUntil(profile: PolicyProfile, dateOfBirth: string, now: Date): Date | null {
  if (new Date(dateOfBirth).getTime() > now.getTime() + EARLIEST_DAY)
    throw InvalidInput.at(['input', 'dateOfBirth'], 'This day lies in the future; give the day of birth.')
  return guardianNeededUntil(profile, dateOfBirth, now)
}
