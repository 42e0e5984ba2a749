import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { OneTimeCode } from '../phones/one-time-code.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A guardian’s consent under way; the code goes to the guardian’s verified phone.',
})
@Entity({ tableName: 'guardian_consent' })
export class GuardianConsent extends OneTimeCode {
  static readonly idPrefix = 'consent';
  [OptionalProps]?: 'failedAttempts' | 'sendings'

  /** The proposed guardian of the user. */
  @Property({ type: 'string' })
  guardianId!: string
}
