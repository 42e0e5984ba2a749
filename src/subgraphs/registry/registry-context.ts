import type { RequestContext } from '../../graph/index.ts'
import type { ApiClients } from './api-clients.ts'
import type { Registry } from './registry.ts'

export type RegistryContext = RequestContext & { registry: Registry; apiClients: ApiClients }
