import { type Access, AccessDenied, type Caller } from '../access/index.ts'
import { Loaders, type RequestContext, Rows } from '../graph/index.ts'
import type { Storage } from '../storage/index.ts'
import { ObservedRequest } from '../telemetry/index.ts'

/** Makes the context of each request: who calls, what it may see, and the contexts' services. */
export class Contexts {
  constructor(
    private readonly parts: { access: Access; storage: Storage<Caller>; services: Readonly<Record<string, object>> },
  ) {}

  /** Throws `AccessDenied` for an authorization that is not valid. */
  async of(authorization: string | undefined): Promise<RequestContext> {
    const caller = await this.parts.access.callerOf(authorization)
    const request = ObservedRequest.current
    if (request) request.clientId = caller.clientId
    return this.as(caller)
  }

  /** For what is asked in somebody's place. */
  as(caller: Caller): RequestContext {
    const { storage, services } = this.parts
    const rows = new Rows({ reader: storage.reader, caller })
    return { ...services, caller, rows, loaders: new Loaders(), now: () => storage.clock.now() }
  }

  /** Null for an authorization that is not valid. */
  find(authorization: string | undefined): Promise<RequestContext | null> {
    return this.of(authorization).catch((error: unknown) => {
      if (error instanceof AccessDenied) return null
      throw error
    })
  }
}
