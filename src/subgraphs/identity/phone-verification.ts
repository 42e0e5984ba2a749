import { timingSafeEqual } from 'node:crypto'
import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime, Refusal, UserErrorCode, WrongState } from '../../graph/index.ts'
import { Stored } from '../../storage/index.ts'

/** Wrong codes after which a verification is closed. */
const MOST_ATTEMPTS = 5
const PATH = ['input', 'code']

@ObjectType({ simpleResolvers: true, description: 'A phone check under way; the code goes to the phone.' })
@Entity({ tableName: 'phone_verification' })
export class PhoneVerification extends Stored {
  static readonly idPrefix = 'verification';
  [OptionalProps]?: 'failedAttempts'

  @Field(() => ID, { description: 'For `confirmPhoneVerification`.' })
  declare id: string

  @Field(() => DateTime, { description: 'Until when the code is accepted: five minutes after it was sent.' })
  @Property({ type: 'datetime' })
  expiresAt!: Date

  @Property({ type: 'string' })
  userId!: string

  @Property({ type: 'string' })
  platformId!: string

  /** Name and number as they will be the user's; null once confirmed. */
  @Property({ type: 'text', nullable: true })
  sealed: string | null = null

  @Property({ type: 'string' })
  codeDigest!: string

  @Property({ type: 'integer' })
  failedAttempts = 0

  @Property({ type: 'datetime', nullable: true })
  confirmedAt: Date | null = null

  /** Accepts the right code in time. Returns why not otherwise; a wrong code counts. */
  confirm(codeDigest: string, at: Date): Refusal | null {
    if (this.confirmedAt) return new WrongState('This verification is done already.')
    if (at >= this.expiresAt)
      return new Refusal(UserErrorCode.EXPIRED, 'The code has expired; ask for a new one.', PATH)
    if (this.failedAttempts >= MOST_ATTEMPTS)
      return new Refusal(UserErrorCode.TOO_MANY_ATTEMPTS, 'Too many wrong codes; ask for a new one.', PATH)
    if (!timingSafeEqual(Buffer.from(codeDigest), Buffer.from(this.codeDigest))) {
      this.failedAttempts += 1
      return new Refusal(UserErrorCode.WRONG_CODE, 'This is not the code that was sent.', PATH)
    }
    this.confirmedAt = at
    this.sealed = null
    return null
  }
}
