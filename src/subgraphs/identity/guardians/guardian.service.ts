import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { NotFound, Refusal, visible, WrongState } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import type { ConfirmGuardianInput, NameGuardianInput } from '../inputs.ts'
import type { PhoneCodes } from '../phones/phone-code.service.ts'
import { knownPhone } from '../phones/phone-number.ts'
import type { TextMessages } from '../phones/text-message.service.ts'
import { needsGuardian } from '../users/effective-level.ts'
import { User } from '../users/user.ts'
import type { Vault } from '../vault/vault.ts'
import type { Verifications } from '../verification/verification.service.ts'
import { GuardianConsent } from './guardian-consent.ts'
import { demandGuardian } from './guardian-rules.ts'

/** Guardians: verified adults who are responsible for users too young to act for themselves. */
export class Guardians {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      verifications: Verifications
      codes: PhoneCodes
      textMessages: TextMessages
      vault: Vault
    },
  ) {}

  /**
   * Requests the guardian's consent by a code to the verified phone. Throws `InvalidInput` for one who cannot be the user's guardian,
   * `MessageBudgetSpent`.
   */
  async name(caller: Caller, input: NameGuardianInput): Promise<GuardianConsent> {
    const { storage, codes, textMessages, vault } = this.parts
    const code = codes.generate()
    const { consent, charged } = await storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      if (!needsGuardian(user, tx.now)) throw new WrongState('This user needs no guardian.')
      const guardian = await visible(tx, User, input.guardianId, ['input', 'guardianId'])
      const identity = await demandGuardian(tx, { user, guardian }, ['input', 'guardianId'])
      const consent = tx.create(GuardianConsent, { ...codes.startOf(tx, user), guardianId: guardian.id })
      consent.codeDigest = codes.digest(consent, code.digits)
      const { phoneNumber } = await vault.open(tx, identity)
      const charged = await textMessages.charge(tx, user, knownPhone(phoneNumber), consent)
      record(tx, 'guardian.named', user)
      return { consent, charged }
    })
    await codes.send(charged, code)
    return consent
  }

  /** Confirms the code, which makes this the user's guardian. Throws `InvalidInput` when the guardian is no longer eligible. */
  async confirm(caller: Caller, input: ConfirmGuardianInput): Promise<User> {
    const answer = await this.parts.storage.transaction(caller, async (tx) => {
      const consent = await tx.find(GuardianConsent, { id: input.consentId })
      if (!consent || consent.platformId !== tx.actor.organisationId) throw new NotFound(['input', 'consentId'])
      const user = await visible(tx, User, consent.userId, ['input', 'consentId'])
      const refusal = consent.confirm(this.parts.codes.digest(consent, input.code), tx.now)
      record(tx, refusal ? 'guardian.code-failed' : 'guardian.confirmed', user)
      if (!refusal) await this.#become(tx, user, consent.guardianId)
      return refusal ?? user
    })
    if (answer instanceof Refusal) throw answer
    return answer
  }

  async #become(tx: Transaction<Caller>, user: User, guardianId: string): Promise<void> {
    for (const id of [guardianId, user.id]) await tx.lock(`guardian/${id}`) // a concurrent change of a number must see this one
    const guardian = await visible(tx, User, guardianId, ['input', 'consentId'])
    await demandGuardian(tx, { user, guardian }, ['input', 'consentId'])
    user.guardianId = guardian.id
    await this.parts.verifications.settleInTime(tx, user)
  }
}
