import { Field, ObjectType } from 'type-graphql'
import { Payload } from '../../graph/index.ts'
import { GuardianConsent } from './guardians/guardian-consent.ts'
import { Permit } from './permits/permit.ts'
import { Erasure, PersonalDataExport } from './personal-data/personal-data-export.ts'
import { PhoneVerification } from './phones/phone-verification.ts'
import { User } from './users/user.ts'
import { VerifiedIdentity } from './vault/verified-identity.ts'
import { CredentialChallenge } from './verification/credential-challenge.ts'

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

@ObjectType({ simpleResolvers: true, description: 'What came of `resendPhoneCode`.' })
export class ResendPhoneCodePayload extends Payload {
  @Field(() => PhoneVerification, {
    nullable: true,
    description: 'The check under way, with its new expiry; null when refused.',
  })
  phoneVerification!: PhoneVerification | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `startCredentialVerification`.' })
export class StartCredentialVerificationPayload extends Payload {
  @Field(() => CredentialChallenge, {
    nullable: true,
    description: 'What the credential must carry; null when refused.',
  })
  credentialChallenge!: CredentialChallenge | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `verifyWithCredential`.' })
export class VerifyWithCredentialPayload extends Payload {
  @Field(() => VerifiedIdentity, {
    nullable: true,
    description: 'The identity that is now verified; null when refused.',
  })
  verifiedIdentity!: VerifiedIdentity | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `attestVerification`.' })
export class AttestVerificationPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The user, verified on the platform’s word; null when refused.' })
  user!: User | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `revokeVerification`.' })
export class RevokeVerificationPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The user, unverified; null when refused.' })
  user!: User | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `nameGuardian`.' })
export class NameGuardianPayload extends Payload {
  @Field(() => GuardianConsent, { nullable: true, description: 'The consent under way; null when refused.' })
  guardianConsent!: GuardianConsent | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `confirmGuardian`.' })
export class ConfirmGuardianPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The user, with the guardian; null when refused.' })
  user!: User | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `exportMyData`.' })
export class ExportMyDataPayload extends Payload {
  @Field(() => PersonalDataExport, { nullable: true, description: 'All that is kept; null when refused.' })
  personalData!: PersonalDataExport | null
}

@ObjectType({ simpleResolvers: true, description: 'What came of `eraseMyIdentity`.' })
export class EraseMyIdentityPayload extends Payload {
  @Field(() => Erasure, { nullable: true, description: 'When the identity goes; null when refused.' })
  erasure!: Erasure | null
}
