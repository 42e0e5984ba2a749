import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { DocumentDefinition } from '../graph/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import { startApollo } from './apollo.ts'
import { addConsole, type Console } from './console.ts'
import type { Contexts, Credentials } from './contexts.ts'
import { addDocuments } from './documents.ts'
import { type EventRenderer, eventRenderer } from './event-renderer.ts'
import { formatError } from './format-error.ts'
import { addHealth } from './health.ts'
import type { ComposedGraph } from './in-place.ts'
import { BeyondLimit, CostModel, Gate, networkReader, OpenConnections, type Rates } from './limits/index.ts'
import { nameDocument } from './name-document.ts'
import { ObservedEngine } from './observed-engine.ts'
import { overHttp } from './over-http.ts'
import { addPublished, type Published } from './published.ts'
import { QuietLogController } from './quiet-log-controller.ts'
import { observeRequests } from './requests.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { GatewaySettings } from './settings.ts'
import { sseHandler } from './sse.ts'
import { statusOf } from './status-of.ts'
import { streamingEngine } from './streams.ts'
import { type DocumentManifest, TrustedDocuments } from './trusted-documents.ts'
import { serveWebSockets } from './websocket.ts'

export interface GatewayParts {
  /** Listens already; once the gateway is ready, it answers in the place of whatever did so until then. */
  server: Server
  graph: ComposedGraph
  contexts: Contexts
  published: Published
  documents: readonly DocumentDefinition[]
  /** The documents that clients may name by their hash; their operations are told apart in log, metrics and trace. */
  manifest: DocumentManifest
  settings: GatewaySettings
  rates: Rates
  /** Whether clients reach it over TLS. */
  secure: boolean
  log: Logger
  metrics: Metrics
  /** Throws while requests could not be answered. */
  ready: () => Promise<unknown>
  /** By which tokens are judged. */
  tokenTime: () => Date
  /** Milliseconds after which a listener that takes nothing is cut. */
  patience: number
  /** Milliseconds between two looks at whether a token has expired that a stream was opened with. */
  tokenCheckEvery: number
  /** The pages for people. */
  console: Console
  /** Adds routes beside the gateway's own. */
  extend?: (http: FastifyInstance) => void | Promise<void>
}

export interface Gateway {
  /** For those whom events reach otherwise than by asking. */
  readonly render: EventRenderer
  close(): Promise<void>
}

/** Serves the graph over HTTP, WebSocket and SSE at `/graphql`, and the service's own addresses beside it. */
export async function serveGateway(parts: GatewayParts): Promise<Gateway> {
  const { server, graph, contexts, settings, rates, log, patience } = parts
  const { limits, trustedDocuments } = settings
  const engine = new ObservedEngine(
    { schema: graph.schema, limits, log },
    { ...parts, operations: namesIn(parts.manifest) },
  )
  const gate = new Gate({ costs: new CostModel(graph.schema), rates, limits })
  const streams = streamingEngine(engine, log)
  const trusted = new TrustedDocuments(parts.manifest, trustedDocuments)
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
  const { supergraphSdl } = graph
  const apollo = await startApollo({ engine, gate, limits, supergraphSdl, free: trustedDocuments === 'off', log })
  const webSockets = serveWebSockets({
    server,
    engine,
    streams,
    contexts,
    gate,
    connections,
    trusted,
    limits,
    networkOf,
    patience,
    log,
  })
  const openStreams = new Set<{ end(): void }>()

  let answerRequests: RequestListener | undefined
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    childLoggerFactory: (logger) => logger, // whose lines say by themselves which request they belong to
    logController: new QuietLogController(),
    bodyLimit: limits.body,
    serverFactory: (handler) => {
      answerRequests = handler
      return server
    },
  })
  observeRequests(http, parts)
  await addSecurityHeaders(http, { secure: parts.secure, corsOrigins: settings.corsOrigins })
  http.setErrorHandler<FastifyError>((error, { observed }, reply) => {
    const status = statusOf(error)
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    if (error instanceof BeyondLimit) reply.headers(error.headers)
    const isFastifys = error.statusCode !== undefined && status < 500
    const code = status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST'
    const shown = isFastifys ? new GraphQLError(error.message, { extensions: { code } }) : error
    return reply.code(status).send({ errors: [observed.within(() => formatError(shown, log))] })
  })
  const showConsole = await addConsole(http, parts.console)
  // Fastify's own handler would write the whole URL into the log, and a query string may hold what must not stand there.
  http.setNotFoundHandler(
    (request, reply) =>
      showConsole(request, reply) ??
      reply.code(404).send({ errors: [{ message: 'There is nothing here; the graph is at /graphql.' }] }),
  )
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => contexts.of(credentialsOf(request)).catch(overHttp),
  })
  const stream = sseHandler({ engine, streams, contexts, gate, connections, credentialsOf, patience })
  http.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: async (request) => {
      demandAddress(request)
      nameDocument(request, trusted)
    },
    handler: async (request, reply) => {
      if (!request.headers.accept?.includes('text/event-stream')) return answer.call(http, request, reply as never)
      request.observed.transport = 'sse'
      openStreams.add(reply.raw)
      reply.raw.once('close', () => openStreams.delete(reply.raw))
      return stream(request, reply)
    },
  })
  addPublished(http, parts.published)
  addDocuments(http, { ...parts, credentialsOf })
  const health = addHealth(http, parts)
  await parts.extend?.(http)
  await http.ready()
  // Only now: a request that comes before Fastify is ready would end the process.
  if (answerRequests) server.removeAllListeners('request').on('request', answerRequests)

  return {
    render: eventRenderer({ engine, contexts }),
    async close() {
      health.stopping()
      connections.stop()
      await webSockets.close()
      for (const response of openStreams) response.end()
      await apollo.stop()
      await http.close()
      await drain(server)
    },
  }
}

const namesIn = ({ operations }: DocumentManifest): ReadonlySet<string> => new Set(operations.map(({ name }) => name))

/** Milliseconds that requests under way get to end. */
const GRACE = 3000

/** Takes no new connection, lets go of the idle ones, and waits for what is under way. */
async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(impatience)
}

/** Apollo Server takes the address apart again, and a `Host` that is none would be an error of ours. */
function demandAddress({ url, headers }: FastifyRequest): void {
  if (!URL.canParse(url, `http://${headers.host ?? ''}/`))
    throw Object.assign(new Error('The Host header is not valid.'), { statusCode: 400 })
}
