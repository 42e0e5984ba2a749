import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { DocumentDefinition } from '../graph/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import type { ServedGraph } from './federation/served-graph.ts'
import { compressAnswers } from './http/compression.ts'
import { addConsole, type Console } from './http/console.ts'
import { addCors } from './http/cors.ts'
import { addDocuments } from './http/document-routes.ts'
import { addHealth } from './http/health.ts'
import { readJsonBodies } from './http/json-bodies.ts'
import { addPublished, type Published } from './http/published.ts'
import { demandReach, Reach, refuseStray } from './http/reach.ts'
import { refuseUpgrade } from './http/refuse-upgrade.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { statusOf } from './http/status-of.ts'
import { networkReader, OpenConnections, type Rates } from './limits/index.ts'
import { QuietLogController } from './observability/quiet-log-controller.ts'
import { observeRequests } from './observability/requests.ts'
import { formatError } from './pipeline/format-error.ts'
import { refusalHead } from './pipeline/refusal-head.ts'
import type { Credentials, RequestContexts } from './pipeline/request-contexts.ts'
import type { DocumentManifest } from './pipeline/trusted-documents.ts'
import type { GatewaySettings } from './settings.ts'
import { addGraph } from './transports/graph-endpoint.ts'

export interface GatewayParts {
  /** A listening server; the gateway replaces its request listener when ready. */
  server: Server
  graphs: readonly ServedGraph[]
  contexts: RequestContexts
  published: Published
  documents: readonly DocumentDefinition[]
  /** The registered documents, whose operations have names in log, metrics and trace. */
  manifest: DocumentManifest
  settings: GatewaySettings
  rates: Rates
  /** Whether clients connect over TLS. */
  secure: boolean
  /** The only origins to answer under; undefined behind a proxy that decides so. */
  origins?: readonly string[]
  log: Logger
  metrics: Metrics
  /** Throws while requests cannot be served. */
  ready: () => Promise<unknown>
  /** Additional fields of `/readyz`. */
  notes: () => Record<string, string>
  /** The time for the expiry of tokens. */
  tokenTime: () => Date
  /** Milliseconds after which a listener that does not read is disconnected. */
  patience: number
  /** Milliseconds between two checks of the tokens of open streams. */
  tokenCheckEvery: number
  /** The web console. */
  console: Console
  /** Adds further routes. */
  extend?: (http: FastifyInstance) => void | Promise<void>
}

export interface Gateway {
  /** Makes `/readyz` fail; everything else is still served. */
  leave(): void
  close(): Promise<void>
}

/** Serves the graphs over HTTP, WebSocket and SSE, and the other routes of the service. */
export async function serveGateway(parts: GatewayParts): Promise<Gateway> {
  const { server, contexts, settings, log } = parts
  const { limits } = settings
  const networkOf = networkReader(settings.trustedProxies)
  const credentialsOf = ({ raw, headers }: FastifyRequest): Credentials => ({
    authorization: headers.authorization,
    network: networkOf(raw),
  })
  const connections = new OpenConnections({
    limits,
    check: (authorization) => contexts.check(authorization),
    now: parts.tokenTime,
    every: parts.tokenCheckEvery,
    log,
  })

  let answerRequests: RequestListener | undefined
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    childLoggerFactory: (logger) => logger, // log lines carry the request id by themselves
    logController: new QuietLogController(),
    bodyLimit: limits.body,
    serverFactory: (handler) => {
      answerRequests = handler
      return server
    },
  })
  observeRequests(http, parts)
  addSecurityHeaders(http, parts)
  const reach = parts.origins && new Reach(parts.origins, settings.corsOrigins)
  if (reach) demandReach(http, reach)
  await addCors(http, settings.corsOrigins)
  readJsonBodies(http)
  compressAnswers(http)
  http.setErrorHandler<FastifyError>((error, { observed }, reply) => {
    const status = statusOf(error)
    reply.headers(refusalHead(error)?.headers ?? {})
    if (status === 503) reply.header('retry-after', '1')
    const isFastifys = error.statusCode !== undefined && status < 500
    const code = status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST'
    const shown = isFastifys ? new GraphQLError(error.message, { extensions: { code } }) : error
    return reply.code(status).send({ errors: [observed.within(() => formatError(shown, log))] })
  })
  const showConsole = await addConsole(http, parts.console)
  // Fastify's own handler would log the query string, which may hold secrets.
  http.setNotFoundHandler(
    (request, reply) =>
      showConsole(request, reply) ??
      reply.code(404).send({ errors: [{ message: `There is nothing here; ${placesOf(parts.graphs)}.` }] }),
  )
  const endpoints = await Promise.all(
    parts.graphs.map((graph) => addGraph(http, graph, { ...parts, connections, networkOf, credentialsOf })),
  )
  server.on('upgrade', (request, socket, head) => {
    const astray = reach?.refusalOf(request.headers)
    if (astray) return refuseStray(socket, astray)
    const path = request.url?.split('?')[0]
    const endpoint = endpoints.find((each) => each.path === path)
    if (endpoint) endpoint.upgrade(request, socket, head)
    else refuseUpgrade(socket, { status: 404, body: noWebSocketAt(parts.graphs) })
  })
  addPublished(http, parts.published)
  addDocuments(http, { ...parts, credentialsOf })
  const health = addHealth(http, parts)
  await parts.extend?.(http)
  await http.ready()
  // A request before Fastify is ready would crash the process.
  if (answerRequests) server.removeAllListeners('request').on('request', answerRequests)

  return {
    leave: () => health.stopping(),
    async close() {
      health.stopping()
      connections.stop()
      await Promise.all(endpoints.map((endpoint) => endpoint.close()))
      await http.close()
      await drain(server)
    },
  }
}

const placesOf = (graphs: readonly ServedGraph[]): string =>
  graphs.length === 1
    ? `the graph is at ${graphs[0]?.path}`
    : `the graphs are at ${graphs.map(({ path }) => path).join(', ')}`

const noWebSocketAt = (graphs: readonly ServedGraph[]): object => ({
  errors: [{ message: `There is no WebSocket here; ${placesOf(graphs)}.` }],
})

/** Milliseconds for running requests to finish. */
const GRACE = 3000

/** Stops accepting connections, closes idle ones, and waits for running requests. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(impatience)
}
