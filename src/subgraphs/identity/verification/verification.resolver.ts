import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../identity-context.ts'
import {
  AttestVerificationInput,
  ConfirmPhoneVerificationInput,
  ResendPhoneCodeInput,
  RevokeVerificationInput,
  StartCredentialVerificationInput,
  StartPhoneVerificationInput,
  VerifyWithCredentialInput,
} from '../inputs.ts'
import {
  AttestVerificationPayload,
  ConfirmPhoneVerificationPayload,
  ResendPhoneCodePayload,
  RevokeVerificationPayload,
  StartCredentialVerificationPayload,
  StartPhoneVerificationPayload,
  VerifyWithCredentialPayload,
} from '../payloads.ts'
import { PhoneVerification } from '../phones/phone-verification.ts'

@Resolver(() => PhoneVerification)
export class VerificationResolver {
  @Authorized('platform')
  @Mutation(() => StartPhoneVerificationPayload, {
    description:
      'Sends a one-time code of six digits to the phone, valid for five minutes. For a verified user, the way to another name or number.',
  })
  async startPhoneVerification(
    @Arg('input', { description: 'Name and number.' }) input: StartPhoneVerificationInput,
    @Ctx() { caller, phoneVerifications }: IdentityContext,
  ): Promise<StartPhoneVerificationPayload> {
    return { phoneVerification: await phoneVerifications.start(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => ResendPhoneCodePayload, {
    description: 'Sends another code in the place of the last one: after thirty seconds, three times at most.',
  })
  async resendPhoneCode(
    @Arg('input', { description: 'Which check.' }) input: ResendPhoneCodeInput,
    @Ctx() { caller, phoneVerifications }: IdentityContext,
  ): Promise<ResendPhoneCodePayload> {
    return { phoneVerification: await phoneVerifications.resend(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => ConfirmPhoneVerificationPayload, {
    description: 'Makes the user verified at level PHONE; five wrong codes close the check.',
  })
  async confirmPhoneVerification(
    @Arg('input', { description: 'The code.' }) input: ConfirmPhoneVerificationInput,
    @Ctx() { caller, phoneVerifications }: IdentityContext,
  ): Promise<ConfirmPhoneVerificationPayload> {
    return { verifiedIdentity: await phoneVerifications.confirm(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => StartCredentialVerificationPayload, {
    description: 'Gives the nonce that a credential of a trusted issuer must carry to verify this user.',
  })
  async startCredentialVerification(
    @Arg('input', { description: 'Who.' }) input: StartCredentialVerificationInput,
    @Ctx() { caller, credentials }: IdentityContext,
  ): Promise<StartCredentialVerificationPayload> {
    return { credentialChallenge: await credentials.startVerification(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => VerifyWithCredentialPayload, {
    description:
      'Makes a user with a verified phone verified at level PERSONAL_ID, by what a trusted issuer has signed.',
  })
  async verifyWithCredential(
    @Arg('input', { description: 'The credential.' }) input: VerifyWithCredentialInput,
    @Ctx() { caller, credentials }: IdentityContext,
  ): Promise<VerifyWithCredentialPayload> {
    return { verifiedIdentity: await credentials.verify(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => AttestVerificationPayload, {
    description:
      'Records that the platform has verified the user by itself, marked as such; allowed only where its profile and its registration allow it.',
  })
  async attestVerification(
    @Arg('input', { description: 'Level and evidence.' }) input: AttestVerificationInput,
    @Ctx() { caller, attestations }: IdentityContext,
  ): Promise<AttestVerificationPayload> {
    return { user: await attestations.attest(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => RevokeVerificationPayload, {
    description: 'Ends a verification: the user is unverified, and running permits are found out within a minute.',
  })
  async revokeVerification(
    @Arg('input', { description: 'Whose, and why.' }) input: RevokeVerificationInput,
    @Ctx() { caller, verifications }: IdentityContext,
  ): Promise<RevokeVerificationPayload> {
    return { user: await verifications.revokeVerification(caller, input) }
  }
}
