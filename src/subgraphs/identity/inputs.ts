import { Field, ID, InputType } from 'type-graphql'
import { PhoneNumber } from '../../graph/index.ts'
import { Action } from '../policy/index.ts'

@InputType({ description: 'A new account on the calling platform.' })
export class RegisterUserInput {
  @Field(() => String, { description: "The platform's own id of the account; unique within the platform." })
  externalId!: string

  @Field(() => String, { description: 'The name under which others know the account.' })
  handle!: string
}

@InputType({ description: 'Who the user says to be, and where the code goes.' })
export class StartPhoneVerificationInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string

  @Field(() => String, { description: 'The real name.' })
  legalName!: string

  @Field(() => PhoneNumber, { description: 'E.164, e.g. `+84912345678`.' })
  phoneNumber!: string
}

@InputType({ description: 'The code that the user typed.' })
export class ConfirmPhoneVerificationInput {
  @Field(() => ID, { description: 'From `startPhoneVerification`.' })
  verificationId!: string

  @Field(() => String, { description: 'Six digits.' })
  code!: string
}

@InputType({ description: 'What a permit is for.' })
export class IssuePermitInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string

  @Field(() => [Action], { description: 'What the user wants to do; at least one.' })
  actions!: Action[]
}
