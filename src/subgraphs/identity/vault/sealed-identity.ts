import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { hasRole, type Visibility } from '../../../access/index.ts'
import { Stored } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'

/** Visible to the platform itself only; an agency or an auditor has no ground to learn a name. */
const ownPlatform: Visibility = (caller) =>
  hasRole(caller, 'platform') ? { platformId: caller.organisationId, eraseAt: null } : null

/** A verified identity as it is stored: sealed, and found only by the blind indexes of its number and its e-ID. */
@Entity({ tableName: 'sealed_identity' })
@Index({ properties: ['phoneIndex'] })
@Index({ properties: ['personIndex'] })
@Index({ properties: ['eraseAt'] })
export class SealedIdentity extends Stored {
  static readonly idPrefix = 'identity'
  static readonly visibleTo = ownPlatform
  static readonly audited = [
    'userId',
    'platformId',
    'level',
    'verifiedAt',
    'eraseAt',
  ] as const satisfies readonly (keyof SealedIdentity)[]

  @Property({ type: 'string' })
  @Unique()
  userId!: string

  @Property({ type: 'string' })
  platformId!: string

  @Enum(() => VerificationLevel)
  level!: VerificationLevel

  @Property({ type: 'Date' })
  verifiedAt!: Date

  @Property({ type: 'text' })
  sealed!: string

  @Property({ type: 'string' })
  phoneIndex!: string

  /** The blind index of the person as a credential issuer identifies them; null below PERSONAL_ID. */
  @Property({ type: 'string', nullable: true })
  personIndex: string | null = null

  /** Set when the verification ended: the identity is no longer shown to anybody, and its key is destroyed at this time. */
  @Property({ type: 'Date', nullable: true })
  eraseAt: Date | null = null
}
