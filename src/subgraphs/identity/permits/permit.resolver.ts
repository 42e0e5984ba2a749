import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import type { IdentityContext } from '../identity-context.ts'
import { IssuePermitInput } from '../inputs.ts'
import { IssuePermitPayload } from '../payloads.ts'
import { Permit } from './permit.ts'

@Resolver(() => Permit)
export class PermitResolver {
  @Authorized('platform')
  @Mutation(() => IssuePermitPayload, {
    description: 'Issues a permit for the actions, if the user’s level allows each of them.',
  })
  async issuePermit(
    @Arg('input', { description: 'Who, and for what.' }) input: IssuePermitInput,
    @Ctx() { caller, permits }: IdentityContext,
  ): Promise<IssuePermitPayload> {
    return { permit: await permits.issue(caller, input) }
  }
}
