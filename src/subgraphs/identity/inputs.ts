import { Field, ID, InputType } from 'type-graphql'
import { CalendarDate, PhoneNumber, TextField } from '../../graph/index.ts'
import { CODE, EXACT, KEY, NAME, TITLE, TOKEN } from '../../texts/index.ts'
import { Action, VerificationLevel } from '../policy/index.ts'
import { AttestationEvidence, RevocationReason } from './vocabulary.ts'

@InputType({ description: 'A new account on the calling platform.' })
export class RegisterUserInput {
  @TextField(KEY, { description: "The platform's own id of the account; unique within the platform." })
  externalId!: string

  @TextField(TITLE, { description: 'The name under which others know the account.' })
  handle!: string

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of birth, `YYYY-MM-DD`. Not kept: only until when the user needs a guardian, to the month. Without it no guardian is asked for.',
  })
  dateOfBirth?: string | null
}

@InputType({
  description: 'Who the user says to be, and where the code goes. For a verified user: the new name or number.',
})
export class StartPhoneVerificationInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string

  @TextField(NAME, { description: 'The real name.' })
  legalName!: string

  @Field(() => PhoneNumber, { description: 'E.164, e.g. `+84912345678`.' })
  phoneNumber!: string
}

@InputType({ description: 'The code that the user typed.' })
export class ConfirmPhoneVerificationInput {
  @Field(() => ID, { description: 'From `startPhoneVerification`.' })
  verificationId!: string

  @TextField(CODE, { description: 'Six digits.' })
  code!: string
}

@InputType({ description: 'What a permit is for.' })
export class IssuePermitInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string

  @Field(() => [Action], { description: 'What the user wants to do; at least one.' })
  actions!: Action[]

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether commercially, e.g. a live stream that sells.',
  })
  commercial?: boolean | null
}

@InputType({ description: 'Which code is to be sent anew.' })
export class ResendPhoneCodeInput {
  @Field(() => ID, { description: 'From `startPhoneVerification`.' })
  verificationId!: string
}

@InputType({ description: 'Who wants to be verified by a credential.' })
export class StartCredentialVerificationInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string
}

@InputType({ description: 'A credential of a trusted issuer.' })
export class VerifyWithCredentialInput {
  @Field(() => ID, { description: 'A user of the calling platform, with a verified phone.' })
  userId!: string

  @TextField(TOKEN, {
    description:
      'A JWT with `verified_claims` (OpenID Identity Assurance 1.0), with our nonce, for our audience, at most ten minutes old. Pictures of documents are not accepted.',
  })
  credential!: string
}

@InputType({ description: 'What the calling platform has verified by itself.' })
export class AttestVerificationInput {
  @Field(() => ID, { description: 'A user of the calling platform.' })
  userId!: string

  @Field(() => VerificationLevel, { description: 'The level that the evidence carries and the profile allows.' })
  level!: VerificationLevel

  @Field(() => AttestationEvidence, { description: 'What the verification rests on.' })
  evidence!: AttestationEvidence

  @TextField(EXACT, {
    description:
      'The platform’s own name for its record of it, e.g. `kyc-2026:4711`; never a name or a number of a person.',
  })
  evidenceReference!: string
}

@InputType({ description: 'Whose verification ends, and why.' })
export class RevokeVerificationInput {
  @Field(() => ID, { description: 'A verified user of the calling platform.' })
  userId!: string

  @Field(() => RevocationReason, { description: 'Why.' })
  reason!: RevocationReason
}

@InputType({ description: 'Who answers for a user too young to.' })
export class NameGuardianInput {
  @Field(() => ID, { description: 'A user of the calling platform who needs a guardian.' })
  userId!: string

  @Field(() => ID, { description: 'A verified user of the same platform who needs none.' })
  guardianId!: string
}

@InputType({ description: 'The code that the guardian typed.' })
export class ConfirmGuardianInput {
  @Field(() => ID, { description: 'From `nameGuardian`.' })
  consentId!: string

  @TextField(CODE, { description: 'Six digits.' })
  code!: string
}

@InputType({ description: 'Whose data it is about.' })
export class UserIdInput {
  @Field(() => ID, { description: 'A user of the calling platform, who has asked for this.' })
  userId!: string
}
