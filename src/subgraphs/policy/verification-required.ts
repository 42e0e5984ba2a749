import { Directive, Field, ObjectType } from 'type-graphql'
import { UserError } from '../../graph/index.ts'
import { type InputPath, Refusal, type UserErrorShape } from '../../kernel/index.ts'
import { Action, VerificationLevel } from './vocabulary.ts'

export const VERIFICATION_REQUIRED = 'VERIFICATION_REQUIRED'

@ObjectType('VerificationRequired', {
  implements: UserError,
  simpleResolvers: true,
  description: "Returned, with nothing written, by every gated mutation when the user's level is too low.",
})
@Directive('@shareable')
export class VerificationRequiredError extends UserError {
  @Field(() => Action, { description: 'What the user wanted to do.' })
  action!: Action

  @Field(() => VerificationLevel, { description: 'The level that the user has.' })
  currentLevel!: VerificationLevel

  @Field(() => VerificationLevel, { description: 'The level that the platform’s policy profile asks for.' })
  requiredLevel!: VerificationLevel
}

const NEXT_STEP: Record<VerificationLevel, string> = {
  UNVERIFIED: '',
  PHONE: 'Start with startPhoneVerification; a user too young to answer for themselves also needs nameGuardian.',
  PERSONAL_ID: 'Verify the phone, then start with startCredentialVerification.',
}

/** Thrown when the action requires a higher level of verification. */
export class VerificationRequired extends Refusal {
  constructor(
    private readonly levels: { action: Action; currentLevel: VerificationLevel; requiredLevel: VerificationLevel },
    path: InputPath,
  ) {
    super(
      VERIFICATION_REQUIRED,
      `${levels.action} asks for ${levels.requiredLevel}; this user is ${levels.currentLevel}. ${NEXT_STEP[levels.requiredLevel]}`,
      path,
    )
  }

  override toUserErrors(): UserErrorShape[] {
    return super.toUserErrors().map((error) => ({ ...error, ...this.levels, __typename: 'VerificationRequired' }))
  }
}
