/** How much the gateway takes from one document, one request, one client. Each has an error code; docs/limits.md tells all of it. */
export interface Limits {
  /** Levels of fields below each other, introspection aside. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Words and signs of a document. */
  readonly tokens: number
  /** What one operation may cost; see `CostModel`. */
  readonly cost: number
  /** Bytes of a request's body, or of a WebSocket message. */
  readonly body: number
  /** Cost units that a client may spend in ten seconds. */
  readonly ratePerClient: number
  /** Cost units that an address may spend in ten seconds without a token. */
  readonly ratePerAddress: number
  /** Connections (WebSocket and SSE) that a client may hold open. */
  readonly connectionsPerClient: number
  /** Connections that an address may hold open without a token. */
  readonly connectionsPerAddress: number
  /** Operations that may run on one WebSocket at a time. */
  readonly subscriptions: number
  /** Milliseconds that an operation over HTTP may take. */
  readonly timeout: number
  /** Milliseconds after which an operation is noted in the log as slow. */
  readonly slow: number
}

/** Generous to a platform's backend: a client may keep one node busy alone, and listen twenty-five thousand times. */
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
