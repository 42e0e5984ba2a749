import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError } from '../../graph/index.ts'
import { identityContext } from '../identity/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { Commerce } from './commerce.service.ts'
import { MerchantResolver, UserResolver } from './merchant.resolver.ts'
import { Merchant } from './merchant.ts'
import { merchantTarget } from './merchant-target.ts'

export const commerceContext = defineContext({
  name: 'commerce',
  needs: { identity: identityContext },
  models: [Merchant],
  nodes: { Merchant },
  resolvers: [MerchantResolver, UserResolver],
  orphanedTypes: () => [InputError, VerificationRequiredError],
  build: ({ storage }: Surroundings, { identity }) => ({ commerce: new Commerce({ storage, identity }) }),
  targets: [merchantTarget],
})
