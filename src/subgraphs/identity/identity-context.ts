import type { RequestContext } from '../../graph/index.ts'
import type { IdentityServices } from './identity-services.ts'

export type IdentityContext = RequestContext & IdentityServices
