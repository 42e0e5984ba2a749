import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import { AttestationEvidence, RevocationReason, VerificationEventKind, VerificationSource } from '../vocabulary.ts'

/** One change of a user's verification, the subject of an event in the platform's log. Contains no name and no number. */
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

  /** The level after the change. */
  @Enum(() => VerificationLevel)
  level!: VerificationLevel

  @Enum({ items: () => VerificationSource, nullable: true })
  source: VerificationSource | null = null

  @Enum({ items: () => RevocationReason, nullable: true })
  reason: RevocationReason | null = null

  @Enum({ items: () => AttestationEvidence, nullable: true })
  evidence: AttestationEvidence | null = null

  /** The platform's own reference to its evidence. */
  @Property({ type: 'string', nullable: true })
  evidenceReference: string | null = null
}
