import type { RequestContext } from '../../graph/index.ts'
import type { ApiClients } from './clients/api-client.service.ts'
import type { Registry } from './registry.service.ts'

export type RegistryContext = RequestContext & { registry: Registry; apiClients: ApiClients }
