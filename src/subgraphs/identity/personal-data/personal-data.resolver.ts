import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../identity-context.ts'
import { UserIdInput } from '../inputs.ts'
import { EraseMyIdentityPayload, ExportMyDataPayload } from '../payloads.ts'
import { PersonalDataExport } from './personal-data-export.ts'

@Resolver(() => PersonalDataExport)
export class PersonalDataResolver {
  @Authorized('platform')
  @Mutation(() => ExportMyDataPayload, {
    description:
      'Answers a user who asks what is kept of them: name and number, how they were verified, and who has read what. Audited.',
  })
  async exportMyData(
    @Arg('input', { description: 'Who asks.' }) input: UserIdInput,
    @Ctx() { caller, personalData }: IdentityContext,
  ): Promise<ExportMyDataPayload> {
    return { personalData: await personalData.exportMyData(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => EraseMyIdentityPayload, {
    description:
      'Ends the verification at once, and destroys the key of name and number as soon as the profile’s retention allows: from then on nobody can read them, in no copy.',
  })
  async eraseMyIdentity(
    @Arg('input', { description: 'Who asks.' }) input: UserIdInput,
    @Ctx() { caller, personalData }: IdentityContext,
  ): Promise<EraseMyIdentityPayload> {
    return { erasure: await personalData.eraseMyIdentity(caller, input) }
  }
}
