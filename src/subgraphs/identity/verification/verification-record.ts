import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import { AttestationEvidence, RevocationReason, VerificationEventKind, VerificationSource } from '../vocabulary.ts'

/** One change of a user's verification: what the platform's event log tells of. No name, no number. */
@Entity({ tableName: 'verification_record' })
@Index({ properties: ['userId', 'id'] })
export class VerificationRecord extends Stored {
  static readonly idPrefix = 'change'

  @Property({ type: 'string' })
  userId!: string

  @Property({ type: 'Date' })
  at!: Date

  @Enum(() => VerificationEventKind)
  kind!: VerificationEventKind

  /** After the change. */
  @Enum(() => VerificationLevel)
  level!: VerificationLevel

  @Enum({ items: () => VerificationSource, nullable: true })
  source: VerificationSource | null = null

  @Enum({ items: () => RevocationReason, nullable: true })
  reason: RevocationReason | null = null

  @Enum({ items: () => AttestationEvidence, nullable: true })
  evidence: AttestationEvidence | null = null

  /** The platform's own name for its evidence. */
  @Property({ type: 'string', nullable: true })
  evidenceReference: string | null = null
}
