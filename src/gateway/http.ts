import { once } from 'node:events'
import type { RequestListener, Server } from 'node:http'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { AccessDenied } from '../access/index.ts'
import type { DocumentDefinition } from '../graph/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import { startApollo } from './apollo.ts'
import type { Contexts } from './contexts.ts'
import { addDocuments } from './documents.ts'
import { type EventRenderer, eventRenderer } from './event-renderer.ts'
import { formatError } from './format-error.ts'
import { addHealth } from './health.ts'
import type { ComposedGraph } from './in-place.ts'
import { ObservedEngine } from './observed-engine.ts'
import { addPublished, type Published } from './published.ts'
import { QuietLogController } from './quiet-log-controller.ts'
import { observeRequests } from './requests.ts'
import { sseHandler } from './sse.ts'
import { statusOf } from './status-of.ts'
import { streamingEngine } from './streams.ts'
import { serveWebSockets } from './websocket.ts'

export interface GatewayParts {
  /** Listens already; once the gateway is ready, it answers in the place of whatever did so until then. */
  server: Server
  graph: ComposedGraph
  contexts: Contexts
  published: Published
  documents: readonly DocumentDefinition[]
  log: Logger
  metrics: Metrics
  /** The names of the operations that are told apart in log, metrics and trace. */
  operations: ReadonlySet<string>
  /** Throws while requests could not be answered. */
  ready: () => Promise<unknown>
  /** Milliseconds after which a listener that takes nothing is cut. */
  patience: number
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
  const { server, graph, contexts, log, patience } = parts
  const engine = new ObservedEngine(graph.schema, parts)
  const streams = streamingEngine(engine, log)
  const apollo = await startApollo({ engine, supergraphSdl: graph.supergraphSdl, log })
  const webSockets = serveWebSockets({ server, engine, streams, contexts, patience, log })
  const openStreams = new Set<{ end(): void }>()

  let answerRequests: RequestListener | undefined
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    childLoggerFactory: (logger) => logger, // whose lines say by themselves which request they belong to
    logController: new QuietLogController(),
    serverFactory: (handler) => {
      answerRequests = handler
      return server
    },
  })
  observeRequests(http, parts)
  http.setErrorHandler<FastifyError>((error, { observed }, reply) => {
    const status = statusOf(error)
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    const isFastifys = error.statusCode !== undefined && status < 500
    const shown = isFastifys ? new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } }) : error
    return reply.code(status).send({ errors: [observed.within(() => formatError(shown, log))] })
  })
  // Fastify's own handler would write the whole URL into the log, and a query string may hold what must not stand there.
  http.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'There is nothing here; the graph is at /graphql.' }] }),
  )
  const answer = fastifyApolloHandler(apollo, {
    context: ({ headers }) => contexts.of(headers.authorization).catch(denyOverHttp),
  })
  const stream = sseHandler({ engine, streams, contexts, patience })
  http.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      if (!request.headers.accept?.includes('text/event-stream')) return answer.call(http, request, reply as never)
      request.observed.transport = 'sse'
      openStreams.add(reply.raw)
      reply.raw.once('close', () => openStreams.delete(reply.raw))
      return stream(request, reply)
    },
  })
  addPublished(http, parts.published)
  addDocuments(http, parts)
  const health = addHealth(http, parts)
  await parts.extend?.(http)
  await http.ready()
  // Only now: a request that comes before Fastify is ready would end the process.
  if (answerRequests) server.removeAllListeners('request').on('request', answerRequests)

  return {
    render: eventRenderer({ engine, contexts }),
    async close() {
      health.stopping()
      await webSockets.close()
      for (const response of openStreams) response.end()
      await apollo.stop()
      await http.close()
      await drain(server)
    },
  }
}

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

function denyOverHttp(error: unknown): never {
  if (!(error instanceof AccessDenied)) throw error
  throw new GraphQLError(error.message, {
    extensions: { code: error.code, http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) } },
  })
}
