import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import { DateTime, Node, PlatformOwned } from '../../../graph/index.ts'
import { type InputPath, Refusal, UserErrorCode } from '../../../kernel/index.ts'
import type { Row } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { StatusEntry } from '../permits/status-list.service.ts'
import { VerificationSource } from '../vocabulary.ts'
import type { Standing } from './effective-level.ts'

/** The result of a verification for a user. */
export interface Grant {
  level: VerificationLevel
  source: VerificationSource
  at: Date
  /** Null for no expiry. */
  expiresAt: Date | null
  status: StatusEntry
}

@ObjectType({ implements: Node, simpleResolvers: true, description: "A user's account on one platform." })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'user' })
@Unique({ properties: ['platformId', 'externalId'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['jurisdiction', 'id'] })
@Index({ properties: ['guardianId'] })
@Index({ properties: ['recountAt'] })
export class User extends PlatformOwned implements Standing {
  static readonly idPrefix = 'usr'
  static readonly audited = [
    'platformId',
    'verificationLevel',
    'verifiedAt',
    'verificationExpiresAt',
    'verificationSource',
    'guardianId',
    'suspendedAt',
  ] as const satisfies readonly (keyof User)[];
  [OptionalProps]?: 'verificationLevel' | 'countedAsVerified'

  @Field(() => String, {
    description:
      "The platform's own id of the account; unique within the platform. Beside other types of a union, select `accountId`.",
  })
  @Property({ type: 'string' })
  externalId!: string

  @Field(() => String, { description: 'The name under which others know the account.' })
  @Property({ type: 'string' })
  handle!: string

  /** The level reached; the effective one is `effectiveLevel`, exposed as `verificationLevel`. */
  @Enum(() => VerificationLevel)
  verificationLevel = VerificationLevel.UNVERIFIED

  @Field(() => DateTime, { nullable: true, description: 'When the present level was reached; null while unverified.' })
  @Property({ type: 'Date', nullable: true })
  verifiedAt: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on the user counts as unverified, unless verified again before; null for never.',
  })
  @Property({ type: 'Date', nullable: true })
  verificationExpiresAt: Date | null = null

  @Field(() => VerificationSource, {
    nullable: true,
    description: 'On whose word the user is verified; null while unverified.',
  })
  @Enum({ items: () => VerificationSource, nullable: true })
  verificationSource: VerificationSource | null = null

  /** The status list entry that permits of the present verification refer to. */
  @Property({ type: 'string', nullable: true })
  statusListId: string | null = null

  @Property({ type: 'integer', nullable: true })
  statusPosition: number | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the user counts as verified only with a verified guardian; null where none is needed.',
  })
  @Property({ type: 'Date', nullable: true })
  guardianNeededUntil: Date | null = null

  /** Exposed as `guardian`. */
  @Property({ type: 'string', nullable: true })
  guardianId: string | null = null

  /** When the platform reported that it suspended the account, in compliance with an order. */
  @Property({ type: 'Date', nullable: true })
  suspendedAt: Date | null = null

  /** Whether the platform's figures count the user as verified. */
  @Property({ type: 'boolean', default: false })
  countedAsVerified = false

  /** When time alone may change that; null when it cannot. */
  @Property({ type: 'Date', nullable: true })
  recountAt: Date | null = null

  verify(grant: Grant): void {
    this.verificationLevel = grant.level
    this.verifiedAt = grant.at
    this.verificationExpiresAt = grant.expiresAt
    this.verificationSource = grant.source
    this.statusListId = grant.status.listId
    this.statusPosition = grant.status.position
  }

  /** Leaves the status entry: permits that refer to it stay invalid, and the next permit refers to another. */
  leaveStatus(): void {
    this.statusListId = null
    this.statusPosition = null
  }

  /** Resets the user to unverified. */
  revoke(): void {
    this.verificationLevel = VerificationLevel.UNVERIFIED
    this.verifiedAt = null
    this.verificationExpiresAt = null
    this.verificationSource = null
    this.leaveStatus()
  }

  /** Suspends the user, in compliance with an order; idempotent. */
  suspend(at: Date): void {
    this.suspendedAt ??= at
  }

  /** Ends the suspension, after a won appeal. */
  reinstate(): void {
    this.suspendedAt = null
  }

  /** Throws `SUSPENDED` at `path` for a suspended account. */
  demandActive(path: InputPath): void {
    if (this.suspendedAt) throw new Refusal(UserErrorCode.SUSPENDED, 'This user is suspended on the platform.', path)
  }
}

/** The status list entry of a user's present verification; null while unverified. */
export const statusEntryOf = ({ statusListId, statusPosition }: Row<User>): StatusEntry | null =>
  statusListId === null || statusPosition === null ? null : { listId: statusListId, position: statusPosition }
