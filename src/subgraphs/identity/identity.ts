import { randomInt } from 'node:crypto'
import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, type InputPath, InvalidInput, NotFound, Refusal, requireText, visible } from '../../graph/index.ts'
import type { SigningKeys } from '../../signing/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import { type Action, type Policy, VerificationLevel } from '../policy/index.ts'
import type { Registry } from '../registry/index.ts'
import type {
  ConfirmPhoneVerificationInput,
  IssuePermitInput,
  RegisterUserInput,
  StartPhoneVerificationInput,
} from './inputs.ts'
import type { Permit } from './permit.ts'
import { requirePhoneNumber } from './phone-number.ts'
import { PhoneVerification } from './phone-verification.ts'
import { SealedIdentity } from './sealed-identity.ts'
import type { SmsSender } from './sms.ts'
import { User } from './user.ts'
import type { PersonalData, Vault } from './vault.ts'
import type { VerifiedIdentity } from './verified-identity.ts'

const MINUTE = 60_000
const CODE_LIFETIME = 5 * MINUTE
const PERMIT_LIFETIME = 15 * MINUTE

/** Users, who they are, and what they may therefore do. */
export class Identity {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      policy: Policy
      vault: Vault
      sms: SmsSender
      signingKeys: SigningKeys
      /** Names Verigraph as the issuer of permits. */
      publicUrl: string
    },
  ) {}

  /** Throws `Conflict` when the platform has another account of this external id. */
  registerUser(caller: Caller, input: RegisterUserInput): Promise<User> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const platform = await this.parts.registry.platformOf(tx)
      const externalId = requireText(input.externalId, ['input', 'externalId'])
      const handle = requireText(input.handle, ['input', 'handle'])
      if (await tx.find(User, { platformId: platform.id, externalId }))
        throw new Conflict('The platform has an account of this external id.', ['input', 'externalId'])
      const user = tx.create(User, { externalId, handle, platformId: platform.id, jurisdiction: platform.jurisdiction })
      record(tx, 'user.registered', user)
      return user
    })
  }

  /** Sends a code to the number; what was given is kept sealed until it comes back. */
  async startPhoneVerification(caller: Caller, input: StartPhoneVerificationInput): Promise<PhoneVerification> {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const legalName = requireText(input.legalName, ['input', 'legalName'], 200)
    const phoneNumber = requirePhoneNumber(input.phoneNumber, ['input', 'phoneNumber'])
    const verification = await this.parts.storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      const verification = tx.create(PhoneVerification, {
        userId: user.id,
        platformId: user.platformId,
        codeDigest: '',
        expiresAt: new Date(tx.now.getTime() + CODE_LIFETIME),
      })
      verification.codeDigest = this.parts.vault.blindIndex(verification.id, code)
      verification.sealed = await this.parts.vault.seal(tx, verification, { legalName, phoneNumber })
      record(tx, 'phone-verification.started', user)
      return verification
    })
    await this.parts.sms.send({ to: phoneNumber, text: `Mã Verigraph của bạn · Your Verigraph code: ${code}` })
    return verification
  }

  /** The right code in time makes the user verified. A wrong one is counted, and the count is kept. */
  async confirmPhoneVerification(caller: Caller, input: ConfirmPhoneVerificationInput): Promise<VerifiedIdentity> {
    const answer = await this.parts.storage.transaction(caller, async (tx) => {
      const verification = await tx.find(PhoneVerification, { id: input.verificationId })
      if (!verification || verification.platformId !== caller.organisationId)
        throw new NotFound(['input', 'verificationId'])
      const { sealed } = verification
      const refusal = verification.confirm(this.parts.vault.blindIndex(verification.id, input.code), tx.now)
      if (refusal || sealed === null) {
        record(tx, 'phone-verification.failed', { id: verification.userId })
        return refusal
      }
      const data = await this.parts.vault.open(tx, verification, sealed)
      await this.parts.vault.destroy(tx, verification)
      return this.#verify(tx, verification.userId, data)
    })
    if (answer instanceof Refusal || answer === null) throw answer
    return answer
  }

  /** Throws `VerificationRequired` when the user's level is too low for one of the actions. */
  issuePermit(caller: Caller, input: IssuePermitInput): Promise<Permit> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const actions = [...new Set(input.actions)]
      const [first, ...others] = actions
      if (!first) throw InvalidInput.at(['input', 'actions'], 'Name at least one action.')
      const user = await this.admit(tx, input.userId, { action: first }, ['input', 'userId'])
      for (const action of others) await this.admit(tx, user.id, { action }, ['input', 'userId'])
      const expiresAt = new Date(tx.now.getTime() + PERMIT_LIFETIME)
      const claims = {
        iss: this.parts.publicUrl,
        sub: user.id,
        platform: user.platformId,
        level: user.verificationLevel,
        actions,
        iat: seconds(tx.now),
        exp: seconds(expiresAt),
      }
      record(tx, 'permit.issued', user)
      const token = await this.parts.signingKeys.sign(claims, 'permit+jwt')
      return { token, level: user.verificationLevel, actions, expiresAt }
    })
  }

  /**
   * The gate: the user, if it may do this now. Throws `NotFound` for a user of another platform,
   * `SUSPENDED`, or `VerificationRequired`.
   */
  async admit(
    tx: Transaction<Caller>,
    userId: string,
    act: { action: Action; commercial?: boolean },
    path: InputPath,
  ): Promise<User> {
    const user = await visible(tx, User, userId, path)
    user.demandActive(path)
    const { policyProfileId } = await this.parts.registry.platformOf(tx)
    this.parts.policy.demand({ profileId: policyProfileId, level: user.verificationLevel, ...act }, path)
    return user
  }

  /** The platform reported that it suspended the account. */
  async suspend(tx: Transaction<Caller>, userId: string): Promise<void> {
    const user = await visible(tx, User, userId, ['input', 'removalOrderId'])
    user.suspend(tx.now)
    record(tx, 'user.suspended', user)
  }

  /** The identities of these users, opened for those who may see them, each read audited; null for all others. */
  async revealOfUsers(caller: Caller, userIds: readonly string[]): Promise<(VerifiedIdentity | null)[]> {
    const revealed = await this.#reveal(caller, { userId: userIds })
    return userIds.map((id) => revealed.find(({ userId }) => userId === id) ?? null)
  }

  /** The same, by the identities' own ids. */
  async reveal(caller: Caller, ids: readonly string[]): Promise<(VerifiedIdentity | null)[]> {
    const revealed = await this.#reveal(caller, { id: ids })
    return ids.map((id) => revealed.find((identity) => identity.id === id) ?? null)
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
      for (const identity of identities) record(tx, 'verified-identity.read', identity)
      return Promise.all(
        identities.map(async ({ sealed, ...identity }) => ({
          ...identity,
          ...(await this.parts.vault.open(tx, identity, sealed)),
        })),
      )
    })
  }

  async #verify(tx: Transaction<Caller>, userId: string, data: PersonalData): Promise<VerifiedIdentity> {
    const user = await visible(tx, User, userId, ['input', 'verificationId'])
    const phoneIndex = this.parts.vault.blindIndex(user.platformId, data.phoneNumber)
    await this.#demandRoom(tx, user, phoneIndex)
    const level = VerificationLevel.PHONE
    const identity =
      (await tx.find(SealedIdentity, { userId })) ??
      tx.create(SealedIdentity, {
        userId,
        platformId: user.platformId,
        level,
        verifiedAt: tx.now,
        sealed: '',
        phoneIndex,
      })
    Object.assign(identity, { level, verifiedAt: tx.now, phoneIndex })
    identity.sealed = await this.parts.vault.seal(tx, identity, data)
    user.verify(level, tx.now)
    record(tx, 'user.verified', user)
    return { id: identity.id, userId, level, verifiedAt: tx.now, ...data }
  }

  /** Throws `Conflict` when the number already verifies as many accounts of the platform as its profile allows. */
  async #demandRoom(tx: Transaction<Caller>, user: User, phoneIndex: string): Promise<void> {
    const { policyProfileId } = await this.parts.registry.platformOf(tx)
    const most = this.parts.policy.profile(policyProfileId).accountsPerPhoneNumber
    const others = await tx.count(SealedIdentity, { phoneIndex, userId: { $ne: user.id } })
    if (others >= most)
      throw new Conflict(`This number verifies ${most} accounts already; use another.`, ['input', 'verificationId'])
  }
}

/** A moment as JWTs write it (RFC 7519, section 2: NumericDate). */
const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)
