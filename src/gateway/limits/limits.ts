/** The limits of the gateway for one document, one request, one client. Each has an error code; docs/limits.md describes them all. */
export interface Limits {
  /** Levels of nested fields, without introspection. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Lexical tokens of a document. */
  readonly tokens: number
  /** Maximum cost of one operation; see `CostModel`. */
  readonly cost: number
  /** Bytes of a request's body, or of a WebSocket message. */
  readonly body: number
  /** Cost units that a client may spend in ten seconds. */
  readonly ratePerClient: number
  /** Cost units that an address without a token may spend in ten seconds. */
  readonly ratePerAddress: number
  /** Connections (WebSocket and SSE) that a client may hold open. */
  readonly connectionsPerClient: number
  /** Connections that an address without a token may hold open. */
  readonly connectionsPerAddress: number
  /** Operations that may run on one WebSocket at a time. */
  readonly subscriptions: number
  /** Milliseconds that an operation over HTTP may take. */
  readonly timeout: number
  /** Milliseconds after which an operation is logged as slow. */
  readonly slow: number
}

/** Generous for a platform's backend: one client may use the capacity of a node, and hold twenty-five thousand connections. */
export const DEFAULT_LIMITS: Limits = {
  depth: 15,
  aliases: 250,
  directives: 50,
  tokens: 10_000,
  cost: 50_000,
  body: 1024 * 1024,
  ratePerClient: 2_000_000,
  ratePerAddress: 200_000,
  connectionsPerClient: 25_000,
  connectionsPerAddress: 100,
  subscriptions: 1000,
  timeout: 30_000,
  slow: 1000,
}
