import type { SubgraphDefinition } from '../../graph/index.ts'
import { type PolicyContext, PolicyProfileResolver } from './policy-profile.resolver.ts'

export const policySubgraph: SubgraphDefinition = {
  name: 'policy',
  models: [],
  resolvers: [PolicyProfileResolver],
  references: {
    PolicyProfile: async (id, context) => (context as PolicyContext).policy.find(id),
  },
}
