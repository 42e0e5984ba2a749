import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { Permit } from './permit.ts'
import { PhoneVerification } from './phone-verification.ts'
import { User } from './user.ts'
import { VerifiedIdentity } from './verified-identity.ts'

@ObjectType({ simpleResolvers: true, description: 'What came of `registerUser`.' })
export class RegisterUserPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The new account; null when refused.' })
  user!: User | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `startPhoneVerification`.' })
export class StartPhoneVerificationPayload extends Payload {
  @Field(() => PhoneVerification, { nullable: true, description: 'The check under way; null when refused.' })
  phoneVerification!: PhoneVerification | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `confirmPhoneVerification`.' })
export class ConfirmPhoneVerificationPayload extends Payload {
  @Field(() => VerifiedIdentity, {
    nullable: true,
    description: 'The identity that is now verified; null when refused.',
  })
  verifiedIdentity!: VerifiedIdentity | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `issuePermit`.' })
export class IssuePermitPayload extends Payload {
  @Field(() => Permit, { nullable: true, description: 'The permit; null when refused.' })
  permit!: Permit | null
}
