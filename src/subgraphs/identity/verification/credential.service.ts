import { randomBytes } from 'node:crypto'
import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { Conflict, InvalidInput, Refusal, UserErrorCode, visible, WrongState } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import { guardianNeededUntil } from '../guardians/guardian-needed-until.ts'
import { demandOneself } from '../guardians/guardian-rules.ts'
import type { StartCredentialVerificationInput, VerifyWithCredentialInput } from '../inputs.ts'
import { User } from '../users/user.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'
import type { Vault } from '../vault/vault.ts'
import type { VerifiedIdentity } from '../vault/verified-identity.ts'
import { VerificationSource } from '../vocabulary.ts'
import { CredentialChallenge } from './credential-challenge.ts'
import { type Credential, CredentialRefused, type CredentialVerifier } from './credential-verifier.ts'
import type { Verifications } from './verification.service.ts'

const CHALLENGE_LIFETIME = 600_000
const PATH = ['input', 'credential']

/** Verification at level PERSONAL_ID, by a credential that a trusted issuer, such as a national e-ID, has signed. */
export class Credentials {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      verifications: Verifications
      credentialVerifier: CredentialVerifier
      vault: Vault
    },
  ) {}

  /** Creates the nonce that binds the next credential to this user, for one use. */
  startVerification(caller: Caller, input: StartCredentialVerificationInput): Promise<CredentialChallenge> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      record(tx, 'credential-verification.started', user)
      return tx.create(CredentialChallenge, {
        nonce: randomBytes(24).toString('base64url'),
        userId: user.id,
        expiresAt: new Date(tx.now.getTime() + CHALLENGE_LIFETIME),
      })
    })
  }

  /**
   * Verifies a user by a credential. Throws `InvalidInput` for an unacceptable credential, `Conflict` for a person who verifies too many
   * accounts, `EXPIRED` for one that comes too late, `WrongState` for a user without a verified phone.
   */
  async verify(caller: Caller, input: VerifyWithCredentialInput): Promise<VerifiedIdentity> {
    const { storage, credentialVerifier } = this.parts
    const credential = await credentialVerifier.verify(input.credential, storage.clock.now()).catch(refuseCredential)
    return storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      await this.#redeem(tx, user, credential.nonce)
      return this.#verify(tx, user, credential)
    })
  }

  async #redeem(tx: Transaction<Caller>, user: User, nonce: string): Promise<void> {
    const challenge = await tx.find(CredentialChallenge, { nonce, userId: user.id })
    if (!challenge)
      throw InvalidInput.at(PATH, 'Its nonce was not given out for this user, or is used; ask for a new one.')
    if (tx.now >= challenge.expiresAt)
      throw new Refusal(UserErrorCode.EXPIRED, 'Its nonce has expired; ask for a new one.', PATH)
    tx.remove(challenge)
  }

  async #verify(tx: Transaction<Caller>, user: User, credential: Credential): Promise<VerifiedIdentity> {
    const { registry, verifications, vault } = this.parts
    const personIndex = verifications.personIndex(user.platformId, credential.person)
    await this.#demandRoom(tx, user, personIndex)
    const known = await tx.find(SealedIdentity, { userId: user.id, eraseAt: null })
    if (!known) throw new WrongState('Verify the phone first: a verified user has a name and a number.')
    const { phoneNumber } = await vault.open(tx, known)
    const data = { legalName: credential.legalName, phoneNumber }
    const level = VerificationLevel.PERSONAL_ID
    const sealed = await verifications.keep(tx, user, data, { level, personIndex })
    if (credential.dateOfBirth)
      user.guardianNeededUntil = guardianNeededUntil(await registry.profileOf(tx.actor), credential.dateOfBirth, tx.now)
    await verifications.grant(tx, user, {
      level,
      source: VerificationSource.CREDENTIAL,
      expiresAt: credential.expiresAt,
    })
    return { id: sealed.id, userId: user.id, level, verifiedAt: tx.now, ...data }
  }

  /** Throws `Conflict` when the person verifies as many accounts of the platform as its profile allows, or is both guardian and ward. */
  async #demandRoom(tx: Transaction<Caller>, user: User, personIndex: string): Promise<void> {
    const { accountsPerPersonalId: most } = await this.parts.registry.profileOf(tx.actor)
    await tx.lock(`person/${personIndex}`)
    const verified = await tx.findAll(SealedIdentity, { personIndex, eraseAt: null })
    if (verified.filter(({ userId }) => userId !== user.id).length >= most)
      throw new Conflict(`This electronic identity verifies ${most} accounts already.`, PATH)
    await demandOneself(tx, user, { personIndex }, PATH)
  }
}

function refuseCredential(error: unknown): never {
  if (error instanceof CredentialRefused)
    throw InvalidInput.at(PATH, `This credential cannot be accepted. ${error.message}`)
  throw error
}
