import type { Caller } from '../../../access/index.ts'
import { AuditEntry, record } from '../../../audit/index.ts'
import { visible, WrongState } from '../../../kernel/index.ts'
import type { Storage } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { Registry } from '../../registry/index.ts'
import type { UserIdInput } from '../inputs.ts'
import type { Identity } from '../users/user.service.ts'
import { User } from '../users/user.ts'
import { SealedIdentity } from '../vault/sealed-identity.ts'
import type { Verifications } from '../verification/verification.service.ts'
import { VerificationRecord } from '../verification/verification-record.ts'
import { RevocationReason } from '../vocabulary.ts'
import type { Erasure, PersonalDataExport } from './personal-data-export.ts'

/** Identities destroyed in one run; the next run continues. */
const AT_ONCE = 500
/** Maximum number of entries of one kind in an export. */
const MOST = 10_000

/** Requests of users about their personal data: an export, and erasure. */
export class PersonalData {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      registry: Registry
      identity: Identity
      verifications: Verifications
    },
  ) {}

  /** Exports all that identity stores of a user, and who has read it; audited like any other read. */
  async exportMyData(caller: Caller, input: UserIdInput): Promise<PersonalDataExport> {
    const { storage, identity } = this.parts
    const { user, exportedAt } = await storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      record(tx, 'user.data-exported', user, { onBehalfOfId: user.id })
      return { user, exportedAt: tx.now }
    })
    const [verifiedIdentity = null] = await identity.revealOfUsers(caller, [user.id])
    const { reader } = storage
    const history = await reader.page(VerificationRecord, { where: [{ userId: user.id }], limit: MOST })
    const subjects = verifiedIdentity ? [user.id, verifiedIdentity.id] : [user.id]
    const trail = await reader.page(AuditEntry, { where: [{ subjectId: subjects }], limit: MOST })
    return { exportedAt, user, verifiedIdentity, history, trail }
  }

  /** Ends the verification, and destroys name and number as soon as the profile's retention allows. */
  eraseMyIdentity(caller: Caller, input: UserIdInput): Promise<Erasure> {
    const { storage, registry, verifications } = this.parts
    return storage.transaction(caller, async (tx) => {
      const user = await visible(tx, User, input.userId, ['input', 'userId'])
      if (user.verificationLevel === VerificationLevel.UNVERIFIED)
        throw new WrongState('There is no verified identity of this user.')
      const erasedAt = await verifications.revoke(tx, user, RevocationReason.ERASURE)
      record(tx, 'verified-identity.erasure-requested', user, { onBehalfOfId: user.id })
      const { identityRetention } = await registry.profileOf(tx.actor)
      return { user, requestedAt: tx.now, erasedAt: erasedAt ?? tx.now, retention: identityRetention }
    })
  }

  /** Destroys the identities whose retention has passed. Idempotent. */
  async eraseWhatIsDue(caller: Caller): Promise<void> {
    const { storage, verifications } = this.parts
    const where = [{ eraseAt: { lte: storage.clock.now() } }]
    const due = await storage.reader.page(SealedIdentity, { where, by: 'eraseAt', limit: AT_ONCE })
    for (const { id } of due)
      await storage.transaction(caller, async (tx) => {
        const identity = await tx.find(SealedIdentity, { id, eraseAt: { lte: tx.now } })
        if (identity) await verifications.erase(tx, identity)
      })
  }
}
