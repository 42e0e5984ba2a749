import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, Property } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { OneTimeCode } from './one-time-code.ts'

@ObjectType({ simpleResolvers: true, description: 'A phone check under way; the code goes to the phone.' })
@Entity({ tableName: 'phone_verification' })
@Index({ properties: ['expiresAt'] })
export class PhoneVerification extends OneTimeCode {
  static readonly idPrefix = 'verification';
  [OptionalProps]?: 'failedAttempts' | 'sendings'

  /** The user's future name and number; null once confirmed. */
  @Property({ type: 'text', nullable: true })
  sealed: string | null = null
}
