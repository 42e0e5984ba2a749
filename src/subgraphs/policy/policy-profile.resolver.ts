import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graph/index.ts'
import { PolicyComparison } from './compare-profiles.ts'
import type { Policy } from './policy.service.ts'
import { PolicyProfile } from './policy-profile.ts'

export type PolicyContext = RequestContext & { policy: Policy }

@Resolver(() => PolicyProfile)
export class PolicyProfileResolver {
  @Query(() => [PolicyProfile], { description: 'All profiles that this installation knows. Open to everyone.' })
  policyProfiles(@Ctx() { policy }: PolicyContext): readonly PolicyProfile[] {
    return policy.profiles
  }

  @Query(() => PolicyComparison, {
    description: 'Profiles side by side, figure by figure, each with its source. Open to everyone.',
  })
  comparePolicyProfiles(
    @Arg('profileIds', () => [ID], { description: 'Two or more, e.g. `["vn-147-2024", "eu-tco"]`.' })
    profileIds: string[],
    @Ctx() { policy }: PolicyContext,
  ): PolicyComparison {
    return policy.compare(profileIds)
  }
}
