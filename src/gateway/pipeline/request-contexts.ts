import type { Access, Caller, DenialNotes, NoteKeeper, RowsNotes } from '../../access/index.ts'
import { type RequestContext, Rows } from '../../graph/index.ts'
import { Loaders } from '../../kernel/index.ts'
import type { Storage } from '../../storage/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import type { Payer, Rates } from '../limits/index.ts'

/** What identifies the sender of a request. */
export interface Credentials {
  readonly authorization: string | undefined
  /** The network that the request comes from. */
  readonly network: string
}

/** The context of a request, with what only the gateway needs of the sender. */
export interface SenderContext extends RequestContext {
  readonly payer: Payer
  /** When the token expires; null without one. */
  readonly expiresAt: Date | null
}

/** Cost units of an invalid token. */
const FORGERY = 10

/** Creates the context of each request: the caller, its rows, loaders and the services. */
export class RequestContexts {
  constructor(
    private readonly parts: {
      access: Access
      storage: Storage<Caller>
      services: Readonly<Record<string, object>>
      rates: Rates
      denials: DenialNotes
      notes: NoteKeeper
      bulkReads: RowsNotes
    },
  ) {}

  /** Throws `AccessDenied` for an invalid token, `BeyondLimit` for a sender that has spent its budget. */
  async authenticate({ authorization, network }: Credentials): Promise<SenderContext> {
    const { access, rates } = this.parts
    const { caller, expiresAt } = await access.sessionOf(authorization).catch(async (error: unknown) => {
      await rates.spend(`address ${network}`, FORGERY)
      throw error
    })
    const request = ObservedRequest.current
    if (request) request.clientId = caller.clientId
    const payer: Payer = expiresAt ? `client ${caller.clientId}` : `address ${network}`
    await rates.spend(payer, 1)
    return Object.assign(this.as(caller), { payer, expiresAt })
  }

  /** The context for work on behalf of a caller who sends no request. */
  as(caller: Caller): RequestContext {
    const { storage, services, denials, notes, bulkReads } = this.parts
    const rows = new Rows({ reader: storage.reader, caller, note: bulkReads.noterFor(caller) })
    // The services are inherited because Apollo Server copies own properties.
    return Object.assign(Object.create(services), {
      caller,
      rows,
      loaders: new Loaders(),
      denials,
      notes,
      now: () => storage.clock.now(),
    })
  }

  /** Throws `AccessDenied` for a token that is invalid, or no longer valid. */
  async check(authorization: string): Promise<void> {
    await this.parts.access.sessionOf(authorization)
  }
}
