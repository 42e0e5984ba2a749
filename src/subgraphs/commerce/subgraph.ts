import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { VerificationRequiredError } from '../policy/index.ts'
import { MerchantResolver, UserResolver } from './merchant.resolver.ts'
import { Merchant } from './merchant.ts'

export const commerceSubgraph: SubgraphDefinition = {
  name: 'commerce',
  models: [Merchant],
  resolvers: [MerchantResolver, UserResolver],
  orphanedTypes: [InputError, VerificationRequiredError],
  references: {
    Merchant: rowsOf(Merchant),
  },
}
