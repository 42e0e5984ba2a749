import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { Agency } from './agency.ts'
import { ApiClient } from './api-client.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { NodeResolver } from './node.resolver.ts'
import { PlatformResolver } from './platform.resolver.ts'
import { Platform } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'
import { nodesElsewhere } from './references.ts'
import { ViewerResolver } from './viewer.resolver.ts'

export const registrySubgraph: SubgraphDefinition = {
  name: 'registry',
  models: [Platform, PlatformDomain, InternetServiceProvider, Agency, ApiClient],
  resolvers: [NodeResolver, ViewerResolver, PlatformResolver],
  orphanedTypes: [InputError, InternetServiceProvider, Agency, ...nodesElsewhere],
  references: {
    Platform: rowsOf(Platform),
    InternetServiceProvider: rowsOf(InternetServiceProvider),
    Agency: rowsOf(Agency),
  },
}
