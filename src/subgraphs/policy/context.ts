import { defineContext } from '../../context/index.ts'
import { Policy } from './policy.service.ts'
import { type PolicyContext, PolicyProfileResolver } from './policy-profile.resolver.ts'
import { VERIFICATION_REQUIRED } from './verification-required.ts'

export const policyContext = defineContext({
  name: 'policy',
  nodes: {
    PolicyProfile: {
      id: { pattern: /^[a-z]{2}(-[a-z0-9]+)+$/ }, // e.g. `vn-draft-2023`: assigned by hand, once for all installations
      find: async (id, context) => (context as PolicyContext).policy.find(id),
    },
  },
  codes: { [VERIFICATION_REQUIRED]: 'The user must reach a higher verification level first.' },
  resolvers: [PolicyProfileResolver],
  build: () => ({ policy: new Policy() }),
})
