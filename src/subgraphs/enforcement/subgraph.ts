import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { Objection } from './objection.ts'
import { InternetServiceProviderResolver, PlatformResolver } from './recipient.resolver.ts'
import { InternetServiceProviderReference, PlatformReference } from './references.ts'
import { RemovalOrderResolver } from './removal-order.resolver.ts'
import { RemovalOrder } from './removal-order.ts'
import { RemovalOrderEventResolver } from './removal-order-event.resolver.ts'

export const enforcementSubgraph: SubgraphDefinition = {
  name: 'enforcement',
  models: [RemovalOrder, Objection],
  resolvers: [RemovalOrderResolver, RemovalOrderEventResolver, PlatformResolver, InternetServiceProviderResolver],
  orphanedTypes: [InputError, PlatformReference, InternetServiceProviderReference],
  references: {
    RemovalOrder: rowsOf(RemovalOrder),
  },
}
