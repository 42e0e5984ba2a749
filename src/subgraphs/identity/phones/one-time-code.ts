import { timingSafeEqual } from 'node:crypto'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'
import { Refusal, UserErrorCode, WrongState } from '../../../kernel/index.ts'
import { Stored } from '../../../storage/index.ts'
import { IdentityErrorCode } from '../error-codes.ts'

const MINUTE = 60_000
/** NIST SP 800-63B, section 5.1.3.2, allows ten minutes; five are enough to type six digits. */
export const CODE_LIFETIME = 5 * MINUTE
/** Number of wrong codes after which a code is void. */
const MOST_ATTEMPTS = 5
/** How often a new code may be requested, and the delay before each request. */
const MOST_SENDINGS = 4
const BETWEEN_SENDINGS = MINUTE / 2
const PATH = ['input', 'code']

/** A six-digit code that verifies a phone. Only a keyed digest of it is stored. */
@ObjectType({ simpleResolvers: true })
@Entity({ abstract: true })
export abstract class OneTimeCode extends Stored {
  @Field(() => ID, { description: 'To give back together with the code.' })
  declare id: string

  @Field(() => DateTime, { description: 'Until when the code is accepted: five minutes after it was sent.' })
  @Property({ type: 'Date' })
  expiresAt!: Date

  @Property({ type: 'string' })
  userId!: string

  @Property({ type: 'string' })
  platformId!: string

  @Property({ type: 'Date' })
  startedAt!: Date

  @Property({ type: 'string' })
  codeDigest!: string

  @Property({ type: 'Date' })
  sentAt!: Date

  @Property({ type: 'integer' })
  sendings = 1

  @Property({ type: 'integer' })
  failedAttempts = 0

  @Property({ type: 'Date', nullable: true })
  confirmedAt: Date | null = null

  /** Accepts the right code in time; otherwise returns the reason. A wrong code counts. */
  confirm(codeDigest: string, at: Date): Refusal | null {
    if (this.confirmedAt) return new WrongState('This verification is done already.')
    if (at >= this.expiresAt)
      return new Refusal(UserErrorCode.EXPIRED, 'The code has expired; ask for a new one.', PATH)
    if (this.failedAttempts >= MOST_ATTEMPTS)
      return new Refusal(IdentityErrorCode.TOO_MANY_ATTEMPTS, 'Too many wrong codes; start again.', PATH)
    if (!timingSafeEqual(Buffer.from(codeDigest), Buffer.from(this.codeDigest))) {
      this.failedAttempts += 1
      return new Refusal(IdentityErrorCode.WRONG_CODE, 'This is not the code that was sent.', PATH)
    }
    this.confirmedAt = at
    return null
  }

  /** Replaces the code. Wrong codes stay counted, or a new code would allow new guesses. */
  renew(codeDigest: string, at: Date): void {
    if (this.confirmedAt) throw new WrongState('This verification is done already.')
    const wait = this.sentAt.getTime() + BETWEEN_SENDINGS - at.getTime()
    if (wait > 0)
      throw new Refusal(
        IdentityErrorCode.TOO_MANY_ATTEMPTS,
        `Wait ${Math.ceil(wait / 1000)} seconds before the next code.`,
      )
    if (this.sendings >= MOST_SENDINGS || this.failedAttempts >= MOST_ATTEMPTS)
      throw new Refusal(IdentityErrorCode.TOO_MANY_ATTEMPTS, 'No more codes for this verification; start again.')
    this.codeDigest = codeDigest
    this.sentAt = at
    this.expiresAt = new Date(at.getTime() + CODE_LIFETIME)
    this.sendings += 1
  }
}
