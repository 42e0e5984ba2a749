import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { InvalidInput, visible, WrongState } from '../../../kernel/index.ts'
import type { Storage } from '../../../storage/index.ts'
import { reaches, VerificationLevel } from '../../policy/index.ts'
import { PlatformVerification, type Registry } from '../../registry/index.ts'
import type { AttestVerificationInput } from '../inputs.ts'
import { User } from '../users/user.ts'
import { AttestationEvidence, VerificationSource } from '../vocabulary.ts'
import type { Verifications } from './verification.service.ts'

/** The highest level that each kind of evidence supports. */
const CARRIES: Record<AttestationEvidence, VerificationLevel> = {
  [AttestationEvidence.PHONE_CODE]: VerificationLevel.PHONE,
  [AttestationEvidence.BANK_ACCOUNT]: VerificationLevel.PHONE,
  [AttestationEvidence.ELECTRONIC_ID]: VerificationLevel.PERSONAL_ID,
  [AttestationEvidence.IN_PERSON]: VerificationLevel.PERSONAL_ID,
}

/** A reference to a record, which contains neither a person's name nor a number. */
const REFERENCE = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._:-]{2,63}$/
/** More digits in a row than any part of a reference needs, and as many as a phone number has. */
const LIKE_A_NUMBER = /\d{8,}/

/** Attestations: a platform's own statement that it has verified a user, where its profile and its registration allow that. */
export class Attestations {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      verifications: Verifications
    },
  ) {}

  /**
   * Verifies a user by attestation. Throws `WrongState` for a platform that may not attest, `InvalidInput` for a level that profile or
   * evidence do not support.
   */
  attest(caller: Caller, input: AttestVerificationInput): Promise<User> {
    const { storage, registry, verifications } = this.parts
    return storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      const platform = await registry.platformOf(tx)
      if (platform.verification !== PlatformVerification.OWN)
        throw new WrongState('This platform is registered to verify through Verigraph, not on its own.')
      const { attestableLevel } = await registry.profileOf(tx.actor)
      demandCarried(input, attestableLevel)
      await verifications.grant(tx, user, { ...input, source: VerificationSource.ATTESTATION })
      record(tx, 'user.attested', user)
      return user
    })
  }
}

function demandCarried({ level, evidence, evidenceReference }: AttestVerificationInput, most: VerificationLevel): void {
  if (level === VerificationLevel.UNVERIFIED)
    throw InvalidInput.at(['input', 'level'], 'There is nothing to attest; revokeVerification ends a verification.')
  if (!reaches(most, level))
    throw InvalidInput.at(['input', 'level'], `The platform’s policy profile lets it attest ${most} at most.`)
  if (!reaches(CARRIES[evidence], level))
    throw InvalidInput.at(['input', 'evidence'], `${evidence} carries ${CARRIES[evidence]} at most.`)
  if (!REFERENCE.test(evidenceReference) || LIKE_A_NUMBER.test(evidenceReference))
    throw InvalidInput.at(
      ['input', 'evidenceReference'],
      'Give your record’s own name, e.g. `kyc-2026:4711`: 3 to 64 of A-Z a-z 0-9 . _ : -, a letter among them, and never a number of a person.',
    )
}
