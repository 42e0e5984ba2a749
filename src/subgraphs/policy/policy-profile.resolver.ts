import { Ctx, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graph/index.ts'
import type { Policy } from './policy.ts'
import { PolicyProfile } from './policy-profile.ts'

export type PolicyContext = RequestContext & { policy: Policy }

@Resolver(() => PolicyProfile)
export class PolicyProfileResolver {
  @Query(() => [PolicyProfile], { description: 'All profiles that this installation knows. Open to everyone.' })
  policyProfiles(@Ctx() { policy }: PolicyContext): readonly PolicyProfile[] {
    return policy.profiles
  }
}
