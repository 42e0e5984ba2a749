import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'
import { Stored } from '../../../storage/index.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'What a credential must carry so that it counts here, for this user, and once.',
})
@Entity({ tableName: 'credential_challenge' })
export class CredentialChallenge extends Stored {
  static readonly idPrefix = 'challenge'

  @Field(() => String, { description: 'The value of `nonce` that the credential must have; good for one use.' })
  @Property({ type: 'string', unique: true })
  nonce!: string

  @Field(() => DateTime, {
    description: 'Until when the credential must have come: ten minutes after this was asked for.',
  })
  @Property({ type: 'Date' })
  expiresAt!: Date

  @Property({ type: 'string' })
  userId!: string
}
