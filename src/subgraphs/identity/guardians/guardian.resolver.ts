import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../identity-context.ts'
import { ConfirmGuardianInput, NameGuardianInput } from '../inputs.ts'
import { ConfirmGuardianPayload, NameGuardianPayload } from '../payloads.ts'
import { GuardianConsent } from './guardian-consent.ts'

@Resolver(() => GuardianConsent)
export class GuardianResolver {
  @Authorized('platform')
  @Mutation(() => NameGuardianPayload, {
    description:
      'Asks a guardian for consent to answer for a user too young to; the code goes to the guardian’s verified phone.',
  })
  async nameGuardian(
    @Arg('input', { description: 'Who for whom.' }) input: NameGuardianInput,
    @Ctx() { caller, guardians }: IdentityContext,
  ): Promise<NameGuardianPayload> {
    return { guardianConsent: await guardians.name(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => ConfirmGuardianPayload, {
    description:
      'Makes the guardian answer for the user; the user counts as verified only as long as the guardian does.',
  })
  async confirmGuardian(
    @Arg('input', { description: 'The code.' }) input: ConfirmGuardianInput,
    @Ctx() { caller, guardians }: IdentityContext,
  ): Promise<ConfirmGuardianPayload> {
    return { user: await guardians.confirm(caller, input) }
  }
}
