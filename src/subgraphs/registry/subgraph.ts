import { InputError, rowsOf, type SubgraphDefinition } from '../../graph/index.ts'
import { AgencyResolver } from './agency.resolver.ts'
import { Agency } from './agency.ts'
import { ApiClientResolver } from './api-client.resolver.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientEventResolver } from './api-client-event.resolver.ts'
import { InternetServiceProviderResolver } from './internet-service-provider.resolver.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { NodeResolver } from './node.resolver.ts'
import { PlatformResolver } from './platform.resolver.ts'
import { Platform } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'
import { nodesElsewhere } from './references.ts'
import { TokenSubjectOwner } from './token-subject-owner.ts'
import { ViewerResolver } from './viewer.resolver.ts'

export const registrySubgraph: SubgraphDefinition = {
  name: 'registry',
  models: [Platform, PlatformDomain, InternetServiceProvider, Agency, ApiClient, TokenSubjectOwner],
  resolvers: [
    NodeResolver,
    ViewerResolver,
    PlatformResolver,
    InternetServiceProviderResolver,
    AgencyResolver,
    ApiClientResolver,
    ApiClientEventResolver,
  ],
  orphanedTypes: [InputError, ...nodesElsewhere],
  references: {
    Platform: rowsOf(Platform),
    InternetServiceProvider: rowsOf(InternetServiceProvider),
    Agency: rowsOf(Agency),
    ApiClient: rowsOf(ApiClient),
  },
}
