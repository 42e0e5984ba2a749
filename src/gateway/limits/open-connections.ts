import type { Logger } from 'pino'
import { AccessDenied } from '../../access/index.ts'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'
import type { Payer } from './rates.ts'

export interface Connection {
  readonly payer: Payer
  /** The `Authorization` value with which it was opened. */
  readonly authorization: string | undefined
  /** When the token expires; null without one. */
  readonly expiresAt: Date | null
  /** Ends the connection; the reason tells the client to reconnect with a valid token. */
  end(reason: string): void
}

/** Checks of the clock per check of the tokens: whether each is still valid, and its client still registered. */
const LOOKS = 10

/** The open streams, over WebSocket or SSE: limited for each client, and ended when their token is no longer valid. */
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
      /** Milliseconds between two checks of the clock. */
      every: number
      log: Logger
    },
  ) {
    this.#timer = setInterval(() => this.#look(), parts.every).unref()
  }

  /**
   * Registers a connection. Throws `BeyondLimit` (`TOO_MANY_CONNECTIONS`) when the client has reached its limit. Call the returned function
   * when the connection has ended.
   */
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

  /** Stops the checks. */
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

  /** Ends connections with an invalid token. A token that cannot be checked stays valid: an unreachable issuer must not end connections. */
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
