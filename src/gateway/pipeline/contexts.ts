import type { Access, Caller, DenialNotes, NoteKeeper, RowsNotes } from '../../access/index.ts'
import { type RequestContext, Rows } from '../../graph/index.ts'
import { Loaders } from '../../kernel/index.ts'
import type { Storage } from '../../storage/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import type { Payer, Rates } from '../limits/index.ts'

/** What a request tells of its sender. */
export interface Credentials {
  readonly authorization: string | undefined
  /** The network that it comes from. */
  readonly network: string
}

/** The context of a request, and what only the gateway asks of its sender. */
export interface SenderContext extends RequestContext {
  readonly payer: Payer
  /** When the token expires; null without one. */
  readonly expiresAt: Date | null
}

/** What a look at a token costs that turns out not to be valid. */
const FORGERY = 10

/** Makes the context of each request: who calls, what it may see, and the contexts' services. */
export class Contexts {
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

  /** Throws `AccessDenied` for an authorization that is not valid, `BeyondLimit` for a sender that has spent its budget. */
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

  /** For what is asked in somebody's place. */
  as(caller: Caller): RequestContext {
    const { storage, services, denials, notes, bulkReads } = this.parts
    const rows = new Rows({ reader: storage.reader, caller, note: bulkReads.noterFor(caller) })
    // The services are inherited: Apollo Server copies what is a request's own.
    return Object.assign(Object.create(services), {
      caller,
      rows,
      loaders: new Loaders(),
      denials,
      notes,
      now: () => storage.clock.now(),
    })
  }

  /** Throws `AccessDenied` for an authorization that is not valid, or no longer. */
  async check(authorization: string): Promise<void> {
    await this.parts.access.sessionOf(authorization)
  }
}
