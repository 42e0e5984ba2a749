import type { TrustedIssuer } from '../../access/index.ts'
import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError, stubOf } from '../../graph/index.ts'
import { nodeTypes } from '../../kernel/index.ts'
import { policyContext } from '../policy/index.ts'
import { AgencyResolver } from './agency.resolver.ts'
import { Agency } from './agency.ts'
import { ApiClientResolver } from './api-client.resolver.ts'
import { ApiClient } from './api-client.ts'
import { ApiClientEventResolver } from './api-client-event.resolver.ts'
import { ApiClients } from './api-clients.ts'
import { API_CLIENTS_LOG } from './api-clients-log.ts'
import { InternetServiceProviderResolver } from './internet-service-provider.resolver.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { NodeResolver } from './node.resolver.ts'
import { PlatformResolver } from './platform.resolver.ts'
import { Platform } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'
import { Registry } from './registry.ts'
import { TokenSubjectOwner } from './token-subject-owner.ts'
import { ViewerResolver } from './viewer.resolver.ts'

interface Parts extends Surroundings {
  /** The OpenID issuers whose access tokens are accepted. */
  issuers: readonly TrustedIssuer[]
}

const NODES = { Platform, InternetServiceProvider, Agency, ApiClient }

export const registryContext = defineContext({
  name: 'registry',
  needs: { policy: policyContext },
  models: [Platform, PlatformDomain, InternetServiceProvider, Agency, ApiClient, TokenSubjectOwner],
  nodes: {
    Platform: { model: Platform },
    InternetServiceProvider: { model: InternetServiceProvider },
    Agency: { model: Agency },
    ApiClient: { model: ApiClient },
  },
  resolvers: [
    NodeResolver,
    ViewerResolver,
    PlatformResolver,
    InternetServiceProviderResolver,
    AgencyResolver,
    ApiClientResolver,
    ApiClientEventResolver,
  ],
  orphanedTypes: () => [
    InputError,
    ...nodeTypes()
      .filter((typename) => !(typename in NODES))
      .map(stubOf),
  ],
  build: ({ storage, delivery, issuers }: Parts, { policy }) => ({
    registry: new Registry({ storage, policy }),
    apiClients: new ApiClients({ storage, delivery, issuers }),
  }),
  logs: [API_CLIENTS_LOG],
})
