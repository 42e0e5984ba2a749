import type { Logger } from 'pino'
import { AccessDenied } from '../../access/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'
import type { Payer } from './rates.ts'

export interface Connection {
  readonly payer: Payer
  /** The token that it was opened with. */
  readonly authorization: string | undefined
  /** When that expires; null without one. */
  readonly expiresAt: Date | null
  /** Ends it; its client understands the reason and comes again, with a token that is good. */
  end(reason: string): void
}

/** Looks at the clock for one look at who a token belongs to, and whether that client is still registered. */
const LOOKS = 10

/** The streams that are open, over WebSocket or SSE: bounded for each client, and ended when their token is no longer good. */
export class OpenConnections {
  readonly #byPayer = new Map<Payer, Set<Connection>>()
  readonly #timer: NodeJS.Timeout
  #looks = 0

  constructor(
    private readonly parts: {
      limits: Pick<Limits, 'connectionsPerClient' | 'connectionsPerAddress'>
      /** Throws `AccessDenied` for an authorization that is not valid, or no longer. */
      check(authorization: string): Promise<unknown>
      now(): Date
      /** Milliseconds between two looks at the clock. */
      every: number
      log: Logger
    },
  ) {
    this.#timer = setInterval(() => this.#look(), parts.every).unref()
  }

  /** Throws `BeyondLimit` (`TOO_MANY_CONNECTIONS`) where the client has as many as it may. Call what comes back when it has ended. */
  open(connection: Connection): () => void {
    const { payer } = connection
    const { connectionsPerClient, connectionsPerAddress } = this.parts.limits
    const limit = payer.startsWith('client ') ? connectionsPerClient : connectionsPerAddress
    const others = this.#byPayer.get(payer) ?? new Set()
    if (others.size >= limit)
      throw new BeyondLimit(
        'TOO_MANY_CONNECTIONS',
        `${limit} connections are open already. Close some, or share one.`,
        {
          limit,
          retryAfter: 10,
        },
      )
    this.#byPayer.set(payer, others.add(connection))
    return () => {
      others.delete(connection)
      if (others.size === 0 && this.#byPayer.get(payer) === others) this.#byPayer.delete(payer)
    }
  }

  /** Looks at the tokens no more. */
  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const now = this.parts.now()
    for (const connection of this.#all())
      if (connection.expiresAt && connection.expiresAt <= now) connection.end('Token expired')
    this.#looks += 1
    if (this.#looks % LOOKS > 0) return
    for (const [authorization, connections] of Map.groupBy(this.#all(), (connection) => connection.authorization))
      if (authorization !== undefined) this.#check(authorization, connections)
  }

  /** A token that cannot be checked now stays good: whoever is connected shall not go because the issuer is away. */
  #check(authorization: string, connections: readonly Connection[]): void {
    this.parts.check(authorization).catch((error: unknown) => {
      if (!(error instanceof AccessDenied)) return this.parts.log.warn(error, 'A token could not be checked again.')
      for (const connection of connections) connection.end('Token no longer valid')
    })
  }

  #all(): Connection[] {
    return [...this.#byPayer.values()].flatMap((connections) => [...connections])
  }
}
