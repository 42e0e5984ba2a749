import type { TrustedIssuer } from '../../access/index.ts'
import { defineContext, type Surroundings } from '../../context/index.ts'
import { InputError, stubOf } from '../../graph/index.ts'
import { nodeTypes } from '../../kernel/index.ts'
import { policyContext } from '../policy/index.ts'
import { ApiClientResolver } from './clients/api-client.resolver.ts'
import { ApiClients } from './clients/api-client.service.ts'
import { ApiClient } from './clients/api-client.ts'
import { ApiClientEventResolver } from './clients/api-client-event.resolver.ts'
import { API_CLIENTS_LOG } from './clients/api-clients-log.ts'
import { TokenSubjectOwner } from './clients/token-subject-owner.ts'
import { AgencyResolver } from './organisations/agency.resolver.ts'
import { Agency } from './organisations/agency.ts'
import { InternetServiceProviderResolver } from './organisations/internet-service-provider.resolver.ts'
import { InternetServiceProvider } from './organisations/internet-service-provider.ts'
import { PlatformResolver } from './organisations/platform.resolver.ts'
import { Platform } from './organisations/platform.ts'
import { PlatformDomain } from './organisations/platform-domain.ts'
import { Registry } from './registry.service.ts'
import { NodeResolver } from './viewer/node.resolver.ts'
import { OWN_NODES } from './viewer/node-of.ts'
import { ViewerResolver } from './viewer/viewer.resolver.ts'

interface Parts extends Surroundings {
  /** The OpenID issuers whose access tokens are accepted. */
  issuers: readonly TrustedIssuer[]
}

export const registryContext = defineContext({
  name: 'registry',
  needs: { policy: policyContext },
  models: [Platform, PlatformDomain, InternetServiceProvider, Agency, ApiClient, TokenSubjectOwner],
  nodes: OWN_NODES,
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
      .filter((typename) => !(typename in OWN_NODES))
      .map(stubOf),
  ],
  build: ({ storage, delivery, issuers }: Parts, { policy }) => ({
    registry: new Registry({ storage, policy }),
    apiClients: new ApiClients({ storage, delivery, issuers }),
  }),
  logs: [API_CLIENTS_LOG],
})
