import type { Caller } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { InvalidInput, NotFound, Refusal, visible, WrongState } from '../../graph/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import { VerificationLevel } from '../policy/index.ts'
import { recountUser } from './count-users.ts'
import { needsGuardian } from './effective-level.ts'
import { GuardianConsent } from './guardian-consent.ts'
import type { Identity } from './identity.ts'
import type { ConfirmGuardianInput, NameGuardianInput } from './inputs.ts'
import type { PhoneCodes } from './phone-codes.ts'
import { SealedIdentity } from './sealed-identity.ts'
import { User } from './user.ts'
import type { Vault } from './vault.ts'

/** Verified adults who answer for users too young to answer for themselves. */
export class Guardians {
  constructor(
    private readonly parts: { storage: Storage<Caller>; identity: Identity; codes: PhoneCodes; vault: Vault },
  ) {}

  /** Asks the guardian for consent by a code to the verified phone. Throws `InvalidInput` for one who is not verified, or a minor. */
  async name(caller: Caller, input: NameGuardianInput): Promise<GuardianConsent> {
    const { storage, codes } = this.parts
    const code = codes.generate()
    const { consent, phoneNumber } = await storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      if (!needsGuardian(user, tx.now)) throw new WrongState('This user needs no guardian.')
      const guardian = await visible(tx, User, input.guardianId, ['input', 'guardianId'])
      const phoneNumber = await this.#phoneOf(tx, guardian)
      const start = await codes.start(tx, user, phoneNumber)
      const consent = tx.create(GuardianConsent, { ...start, guardianId: guardian.id })
      consent.codeDigest = codes.digest(consent, code.digits)
      record(tx, 'guardian.named', user)
      return { consent, phoneNumber }
    })
    await codes.send(phoneNumber, code)
    return consent
  }

  /** The right code makes the guardian answer for the user from now on. */
  async confirm(caller: Caller, input: ConfirmGuardianInput): Promise<User> {
    const answer = await this.parts.storage.transaction(caller, async (tx) => {
      const consent = await tx.find(GuardianConsent, { id: input.consentId })
      if (!consent || consent.platformId !== tx.actor.organisationId) throw new NotFound(['input', 'consentId'])
      const user = await visible(tx, User, consent.userId, ['input', 'consentId'])
      const refusal = consent.confirm(this.parts.codes.digest(consent, input.code), tx.now)
      if (!refusal) {
        user.guardianId = consent.guardianId
        await recountUser(tx, user)
      }
      record(tx, refusal ? 'guardian.code-failed' : 'guardian.confirmed', user)
      return refusal ?? user
    })
    if (answer instanceof Refusal) throw answer
    return answer
  }

  async #phoneOf(tx: Transaction<Caller>, guardian: User): Promise<string> {
    const level = await this.parts.identity.levelOf(tx, guardian)
    const sealed = await tx.find(SealedIdentity, { userId: guardian.id, eraseAt: null })
    if (level === VerificationLevel.UNVERIFIED || !sealed || needsGuardian(guardian, tx.now))
      throw InvalidInput.at(['input', 'guardianId'], 'A guardian is a verified user who needs none.')
    record(tx, 'verified-identity.read', sealed)
    return (await this.parts.vault.open(tx, sealed, sealed.sealed)).phoneNumber
  }
}
