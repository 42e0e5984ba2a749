import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../../../graph/index.ts'
import { Action, VerificationLevel } from '../../policy/index.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A signed statement (JWT, EdDSA, keys at /.well-known/jwks.json) that a platform can check offline: sub, level, actions, exp.',
})
export class Permit {
  @Field(() => String, { description: 'The JWT. It carries no name and no number.' })
  token!: string

  @Field(() => VerificationLevel, { description: 'The user’s level.' })
  level!: VerificationLevel

  @Field(() => [Action], { description: 'What the user may do while it is valid.' })
  actions!: readonly Action[]

  @Field(() => DateTime, { description: 'Fifteen minutes after it was issued.' })
  expiresAt!: Date
}
