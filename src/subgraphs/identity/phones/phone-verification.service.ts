import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { Conflict, NotFound, Refusal, visible, WrongState } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import { NAME } from '../../../texts/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import { demandOneself } from '../guardians/guardian-rules.ts'
import type { ConfirmPhoneVerificationInput, ResendPhoneCodeInput, StartPhoneVerificationInput } from '../inputs.ts'
import type { Identity } from '../users/user.service.ts'
import { User } from '../users/user.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'
import type { PersonalData, Vault } from '../vault/vault.ts'
import type { VerifiedIdentity } from '../vault/verified-identity.ts'
import type { Verifications } from '../verification/verification.service.ts'
import { VerificationSource } from '../vocabulary.ts'
import type { PhoneCodes } from './phone-code.service.ts'
import { knownPhone, requirePhone } from './phone-number.ts'
import { PhoneVerification } from './phone-verification.ts'
import type { TextMessages } from './text-message.service.ts'

/** Milliseconds after its last code during which a check may still request another. */
const ABANDONED_AFTER = 3_600_000
/** Checks destroyed in one run; the next run continues. */
const AT_ONCE = 500

/** Verification at level PHONE, by a name and a number that receives a code. A verified user changes number or name in the same way. */
export class PhoneVerifications {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      identity: Identity
      verifications: Verifications
      codes: PhoneCodes
      textMessages: TextMessages
      vault: Vault
    },
  ) {}

  /** Sends a code to the number; name and number are stored sealed until it is confirmed. Throws `MessageBudgetSpent`. */
  async start(caller: Caller, input: StartPhoneVerificationInput): Promise<PhoneVerification> {
    const { storage, registry, verifications, codes, textMessages, vault } = this.parts
    const code = codes.generate()
    const { verification, charged } = await storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      const { phoneNumberCountry } = await registry.profileOf(tx.actor)
      const { legalName } = input
      const phone = requirePhone(input.phoneNumber, phoneNumberCountry, ['input', 'phoneNumber'])
      const phoneIndex = verifications.phoneIndex(user.platformId, phone.number)
      await demandOneself(tx, user, { phoneIndex }, ['input', 'phoneNumber'])
      const verification = tx.create(PhoneVerification, codes.startOf(tx, user))
      const charged = await textMessages.charge(tx, user, phone, verification)
      verification.codeDigest = codes.digest(verification, code.digits)
      verification.sealed = await vault.seal(tx, verification, { legalName, phoneNumber: phone.number })
      record(tx, 'phone-verification.started', user)
      return { verification, charged }
    })
    await codes.send(charged, code)
    return verification
  }

  /** Sends a new code, which replaces the last one. */
  async resend(caller: Caller, input: ResendPhoneCodeInput): Promise<PhoneVerification> {
    const { storage, codes, textMessages, vault } = this.parts
    const code = codes.generate()
    const { verification, charged } = await storage.transaction(caller, async (tx) => {
      const verification = await this.#own(tx, input.verificationId)
      verification.renew(codes.digest(verification, code.digits), tx.now)
      const given = await vault.openGiven(tx, verification)
      if (!given) throw new WrongState('This verification is done already.')
      const user = await visible(tx, User, verification.userId, ['input', 'verificationId'])
      const charged = await textMessages.charge(tx, user, knownPhone(given.phoneNumber), verification)
      record(tx, 'phone-verification.resent', { id: verification.userId })
      return { verification, charged }
    })
    await codes.send(charged, code)
    return verification
  }

  /** Verifies the user if the code is right and in time. A wrong code is counted, and the count is committed. */
  async confirm(caller: Caller, input: ConfirmPhoneVerificationInput): Promise<VerifiedIdentity> {
    const { storage, codes, vault } = this.parts
    const answer = await storage.transaction(caller, async (tx) => {
      const verification = await this.#own(tx, input.verificationId)
      const refusal = verification.confirm(codes.digest(verification, input.code), tx.now)
      const data = refusal ? null : await vault.openGiven(tx, verification)
      if (!data) {
        record(tx, 'phone-verification.failed', { id: verification.userId })
        return refusal
      }
      await vault.destroy(tx, verification)
      verification.sealed = null
      return this.#verify(tx, verification.userId, data)
    })
    if (answer instanceof Refusal || answer === null) throw answer
    return answer
  }

  /** Destroys the data of checks that were not confirmed in time. Idempotent. */
  async forgetAbandoned(caller: Caller): Promise<void> {
    const { storage, vault } = this.parts
    const abandonedBefore = new Date(storage.clock.now().getTime() - ABANDONED_AFTER)
    const where = [{ expiresAt: { lt: abandonedBefore }, sealed: { present: true as const } }]
    for (const { id } of await storage.reader.page(PhoneVerification, { where, limit: AT_ONCE }))
      await storage.transaction(caller, async (tx) => {
        const verification = await tx.find(PhoneVerification, { id })
        if (!verification || verification.expiresAt >= abandonedBefore) return
        await vault.destroy(tx, verification)
        verification.sealed = null
        const user = await tx.row(User, verification.userId, ['jurisdiction'])
        const { userId } = verification
        record(tx, 'phone-verification.abandoned', { id: userId }, { jurisdiction: user?.jurisdiction ?? null })
      })
  }

  async #verify(tx: Transaction<Caller>, userId: string, data: PersonalData): Promise<VerifiedIdentity> {
    const { verifications, vault, codes, textMessages } = this.parts
    const user = await visible(tx, User, userId, ['input', 'verificationId'])
    await this.#demandRoom(tx, user, data.phoneNumber)
    const existing = await tx.find(SealedIdentity, { userId, eraseAt: null })
    const before = existing && (await vault.open(tx, existing))
    if (before && before.phoneNumber !== data.phoneNumber) {
      const notice = await textMessages.chargeNotice(tx, user, knownPhone(before.phoneNumber), existing)
      tx.afterCommit(() => codes.notifyReplaced(notice))
    }
    // A user verified by a credential stays so with another number; another name must be proven again.
    const proven =
      before !== null &&
      NAME.form(before.legalName) === NAME.form(data.legalName) &&
      (await this.parts.identity.levelOf(tx, user)) === VerificationLevel.PERSONAL_ID
    const finding = proven
      ? {
          level: VerificationLevel.PERSONAL_ID,
          source: VerificationSource.CREDENTIAL,
          expiresAt: user.verificationExpiresAt,
        }
      : { level: VerificationLevel.PHONE, source: VerificationSource.PHONE_CODE }
    const { level } = finding
    const personIndex = proven ? (existing?.personIndex ?? null) : null
    const identity = await verifications.keep(tx, user, data, { level, personIndex })
    await verifications.grant(tx, user, finding)
    return { id: identity.id, userId, level, verifiedAt: tx.now, ...data }
  }

  async #own(tx: Transaction<Caller>, id: string): Promise<PhoneVerification> {
    const verification = await tx.find(PhoneVerification, { id })
    if (!verification || verification.platformId !== tx.actor.organisationId)
      throw new NotFound(['input', 'verificationId'])
    return verification
  }

  /** Throws `Conflict` when the number already verifies as many accounts of the platform as its profile allows. */
  async #demandRoom(tx: Transaction<Caller>, user: User, phoneNumber: string): Promise<void> {
    const { accountsPerPhoneNumber: most } = await this.parts.registry.profileOf(tx.actor)
    const phoneIndex = this.parts.verifications.phoneIndex(user.platformId, phoneNumber)
    await demandOneself(tx, user, { phoneIndex }, ['input', 'verificationId'])
    await tx.lock(`number/${phoneIndex}`)
    const verified = await tx.findAll(SealedIdentity, { phoneIndex, eraseAt: null })
    if (verified.filter(({ userId }) => userId !== user.id).length >= most)
      throw new Conflict(`This number verifies ${most} accounts already; use another.`, ['input', 'verificationId'])
  }
}
