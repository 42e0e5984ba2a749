import { OptionalProps } from '@mikro-orm/core'
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Directive, Field, ObjectType } from 'type-graphql'
import {
  DateTime,
  ID_PREFIXES,
  type InputPath,
  Node,
  PlatformOwned,
  Refusal,
  UserErrorCode,
} from '../../graph/index.ts'
import { VerificationLevel } from '../policy/index.ts'

@ObjectType({ implements: Node, simpleResolvers: true, description: "A user's account on one platform." })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'user' })
@Unique({ properties: ['platformId', 'externalId'] })
@Index({ properties: ['platformId', 'id'] })
@Index({ properties: ['jurisdiction', 'id'] })
export class User extends PlatformOwned {
  static readonly idPrefix = ID_PREFIXES.User;
  [OptionalProps]?: 'verificationLevel'

  @Field(() => String, { description: "The platform's own id of the account; unique within the platform." })
  @Property({ type: 'string' })
  externalId!: string

  @Field(() => String, { description: 'The name under which others know the account.' })
  @Property({ type: 'string' })
  handle!: string

  @Field(() => VerificationLevel, { description: 'How well it is known who this is.' })
  @Enum(() => VerificationLevel)
  verificationLevel = VerificationLevel.UNVERIFIED

  @Field(() => DateTime, { nullable: true, description: 'When the present level was reached; null while unverified.' })
  @Property({ type: 'datetime', nullable: true })
  verifiedAt: Date | null = null

  /** Set when the platform reported that it suspended the account, in answer to an order. */
  @Property({ type: 'datetime', nullable: true })
  suspendedAt: Date | null = null

  verify(level: VerificationLevel, at: Date): void {
    this.verificationLevel = level
    this.verifiedAt = at
  }

  /** Its platform suspended it in answer to an order; reporting it again changes nothing. */
  suspend(at: Date): void {
    this.suspendedAt ??= at
  }

  /** Throws `SUSPENDED` at `path` for a suspended account. */
  demandActive(path: InputPath): void {
    if (this.suspendedAt) throw new Refusal(UserErrorCode.SUSPENDED, 'This user is suspended on the platform.', path)
  }
}
