import { Directive, Field, InterfaceType, ObjectType } from 'type-graphql'
import { typenameOf } from '../kernel/index.ts'
import { userErrorCodes } from './user-error-code.ts'

@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: typenameOf,
  description: "What the caller can put right. Never an exception's text.",
})
export abstract class UserError {
  @Field(() => userErrorCodes.type, { description: 'What kind of refusal this is; programs decide by it.' })
  code!: string

  @Field(() => String, { description: 'What to do, in English, for the developer.' })
  message!: string

  @Field(() => [String], { nullable: true, description: 'Path into the input, e.g. `["input","phoneNumber"]`.' })
  path!: readonly string[] | null
}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'A refusal that code, message and path say all about.',
})
@Directive('@shareable')
export class InputError extends UserError {}

/** The payload of every mutation: its object, null when refused, and the errors. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when accepted; otherwise nothing was written.' })
  userErrors?: readonly UserError[]
}
