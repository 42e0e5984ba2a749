import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { Delivery } from '../../../delivery/index.ts'
import { InvalidInput, RecipientEvents, visible, WrongState } from '../../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../../storage/index.ts'
import { momentAfter, VerificationLevel } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import type { RevokeVerificationInput } from '../inputs.ts'
import type { StatusLists } from '../permits/status-list.service.ts'
import { Status } from '../permits/status-list.ts'
import { recountUser } from '../users/count-user.ts'
import { statusEntryOf, User } from '../users/user.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'
import type { PersonalData, Vault } from '../vault/vault.ts'
import {
  type AttestationEvidence,
  RevocationReason,
  VerificationEventKind,
  type VerificationSource,
} from '../vocabulary.ts'
import { VerificationRecord } from './verification-record.ts'

/** The result of a method of verification. */
export interface Finding {
  level: VerificationLevel
  source: VerificationSource
  /** Null when only the profile limits the validity. */
  expiresAt?: Date | null
  evidence?: AttestationEvidence
  evidenceReference?: string
}

/** Starts, renews and ends verifications, for all methods. */
export class Verifications {
  /** The platforms' event logs of their users' verifications. */
  readonly events: RecipientEvents

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      delivery: Delivery
      registry: Registry
      statusLists: StatusLists
      vault: Vault
    },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'verifications' })
  }

  /** Marks the user as verified, and appends the event to the platform's log. */
  async grant(tx: Transaction<Caller>, user: User, finding: Finding): Promise<void> {
    const { statusLists, registry } = this.parts
    const kind =
      user.verificationLevel === VerificationLevel.UNVERIFIED
        ? VerificationEventKind.VERIFIED
        : VerificationEventKind.RENEWED
    const { verificationValidity } = await registry.profileOf(tx.actor)
    const byProfile = verificationValidity === null ? null : momentAfter(tx.now, verificationValidity)
    user.verify({
      ...finding,
      at: tx.now,
      expiresAt: earliest(finding.expiresAt ?? null, byProfile),
      status: statusEntryOf(user) ?? (await statusLists.assign(tx)),
    })
    await this.settle(tx, user)
    await this.#tell(tx, user, { ...finding, kind })
    record(tx, kind === VerificationEventKind.VERIFIED ? 'user.verified' : 'user.verification-renewed', user)
  }

  /** Stores the user's identity, sealed; replaces an earlier one. */
  async keep(
    tx: Transaction<Caller>,
    user: User,
    data: PersonalData,
    { level, personIndex }: { level: VerificationLevel; personIndex: string | null },
  ): Promise<SealedIdentity> {
    const phoneIndex = this.phoneIndex(user.platformId, data.phoneNumber)
    const identity =
      (await tx.find(SealedIdentity, { userId: user.id })) ??
      tx.create(SealedIdentity, {
        userId: user.id,
        platformId: user.platformId,
        level,
        verifiedAt: tx.now,
        sealed: '',
        phoneIndex,
      })
    Object.assign(identity, { level, verifiedAt: tx.now, phoneIndex, personIndex, eraseAt: null })
    identity.sealed = await this.parts.vault.seal(tx, identity, data)
    return identity
  }

  /** Returns the blind index of a number among the identities of one platform. */
  phoneIndex(platformId: string, phoneNumber: string): string {
    return this.parts.vault.blindIndex(platformId, phoneNumber)
  }

  /** Returns the blind index of a person, as a credential issuer identifies them, among the identities of one platform. */
  personIndex(platformId: string, { issuer, subject }: { issuer: string; subject: string }): string {
    return this.parts.vault.blindIndex(`persons of ${platformId}`, `${issuer}\n${subject}`)
  }

  /** Recounts a user after a change of verification or suspension; the users whose guardian it is gain or lose their level at once. */
  async settle(tx: Transaction<Caller>, user: User): Promise<void> {
    for (const each of await recountUser(tx, user)) if (each !== user) await this.#follow(tx, each)
  }

  /** Recounts a user whose level may have changed through another user or by time. An expiry has no event: it was known when it was set. */
  async settleInTime(tx: Transaction<Caller>, user: User): Promise<void> {
    for (const each of await recountUser(tx, user))
      if (each.countedAsVerified || !hasExpired(each, tx.now)) await this.#follow(tx, each)
  }

  /** Revokes a verification at the platform's request. Throws `WrongState` for an unverified user. */
  revokeVerification(caller: Caller, input: RevokeVerificationInput): Promise<User> {
    return this.parts.storage.transaction(caller, async (tx) => {
      if (input.reason === RevocationReason.ERASURE)
        throw InvalidInput.at(['input', 'reason'], 'An erasure is asked for by eraseMyIdentity.')
      if (input.reason === RevocationReason.GUARDIAN_LOST)
        throw InvalidInput.at(
          ['input', 'reason'],
          'That follows from the guardian; revoke the guardian’s verification.',
        )
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      await this.revoke(tx, user, input.reason)
      return user
    })
  }

  /**
   * Ends the verification: its permits become invalid, the platform receives an event, and the identity is no longer shown to anybody, and
   * is destroyed once the profile's retention has passed. Returns the moment of destruction.
   */
  async revoke(tx: Transaction<Caller>, user: User, reason: RevocationReason): Promise<Date | null> {
    if (user.verificationLevel === VerificationLevel.UNVERIFIED) throw new WrongState('This user is not verified.')
    const entry = statusEntryOf(user)
    if (entry) await this.parts.statusLists.mark(tx, entry, Status.INVALID)
    user.revoke()
    await this.settle(tx, user)
    await this.#tell(tx, user, { kind: VerificationEventKind.REVOKED, level: user.verificationLevel, reason })
    record(tx, 'user.verification-revoked', user)
    const identity = await tx.find(SealedIdentity, { userId: user.id })
    if (!identity) return null
    const { identityRetention } = await this.parts.registry.profileOf(tx.actor)
    identity.eraseAt = momentAfter(tx.now, identityRetention)
    if (identity.eraseAt <= tx.now) await this.erase(tx, identity)
    return identity.eraseAt
  }

  /** Destroys the key of an identity, and with it the identity in every copy of the row. */
  async erase(tx: Transaction<Caller>, identity: SealedIdentity): Promise<void> {
    await this.parts.vault.destroy(tx, identity)
    tx.remove(identity)
    const user = await tx.row(User, identity.userId, ['jurisdiction'])
    record(tx, 'verified-identity.erased', identity, { jurisdiction: user?.jurisdiction ?? null })
  }

  /** Returns the subjects of events of the log. */
  async recordsOf(ids: readonly string[]): Promise<Row<VerificationRecord>[]> {
    const records = await this.parts.storage.reader.byIds(VerificationRecord, ids)
    return records.map((each, index) => each ?? missingRecord(ids[index]))
  }

  /** Records that a user gained or lost the level with the guardian. Earlier permits stay invalid, even when the level returns. */
  async #follow(tx: Transaction<Caller>, user: User): Promise<void> {
    const { verificationLevel: level, verificationSource: source } = user
    if (user.countedAsVerified) {
      await this.#tell(tx, user, { kind: VerificationEventKind.VERIFIED, level, source })
      record(tx, 'user.guarded', user)
      return
    }
    const entry = statusEntryOf(user)
    if (entry) await this.parts.statusLists.mark(tx, entry, Status.INVALID)
    user.leaveStatus()
    const reason = RevocationReason.GUARDIAN_LOST
    await this.#tell(tx, user, { kind: VerificationEventKind.REVOKED, level: VerificationLevel.UNVERIFIED, reason })
    record(tx, 'user.guardian-lost', user)
  }

  async #tell(
    tx: Transaction<Caller>,
    user: User,
    change: Pick<VerificationRecord, 'kind' | 'level'> & Partial<VerificationRecord>,
  ): Promise<void> {
    const { kind, level, source, reason, evidence, evidenceReference } = change
    const subject = tx.create(VerificationRecord, {
      userId: user.id,
      at: tx.now,
      kind,
      level,
      source: source ?? null,
      reason: reason ?? null,
      evidence: evidence ?? null,
      evidenceReference: evidenceReference ?? null,
    })
    await this.events.append(tx, user.platformId, { kind, subject })
  }
}

const hasExpired = ({ verificationExpiresAt }: User, now: Date): boolean =>
  verificationExpiresAt !== null && now >= verificationExpiresAt

const earliest = (...moments: (Date | null)[]): Date | null =>
  moments.reduce((first, each) => (first === null || (each !== null && each < first) ? each : first), null)

function missingRecord(id: string | undefined): never {
  throw new Error(`The log of verifications tells of ${id}, which is not there.`)
}
