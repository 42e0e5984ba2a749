import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { turnToBegin } from '../storage/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import { startApollo } from './apollo.ts'
import { apolloHandler } from './apollo-handler.ts'
import { refuseForApollo } from './apollo-pipeline.ts'
import type { Contexts, Credentials } from './contexts.ts'
import { demandRunnable } from './demand-runnable.ts'
import { httpError } from './http-error.ts'
import { CostModel, Gate, type OpenConnections, type Rates } from './limits/index.ts'
import { nameDocument } from './name-document.ts'
import { EVENT_STREAM, JSON_TYPE, negotiate } from './negotiation.ts'
import { ObservedEngine } from './observed-engine.ts'
import { Pipeline } from './pipeline.ts'
import { registeredDocuments } from './registered-documents.ts'
import { limitsFor, type ServedGraph } from './served-graph.ts'
import type { GatewaySettings } from './settings.ts'
import { sseHandler } from './sse.ts'
import { subscriptionServer } from './subscription-server.ts'
import { allOf, type DocumentManifest, TrustedDocuments } from './trusted-documents.ts'
import { webSocketEndpoint } from './websocket.ts'

export interface EndpointParts {
  contexts: Contexts
  connections: OpenConnections
  rates: Rates
  settings: GatewaySettings
  manifest: DocumentManifest
  networkOf: (request: IncomingMessage) => string
  credentialsOf: (request: FastifyRequest) => Credentials
  patience: number
  log: Logger
  metrics: Metrics
}

/** One graph, served over HTTP, WebSocket and SSE at its path. */
export interface GraphEndpoint {
  readonly path: string
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): Promise<void>
}

export async function addGraph(
  http: FastifyInstance,
  graph: ServedGraph,
  parts: EndpointParts,
): Promise<GraphEndpoint> {
  const { contexts, rates, log, credentialsOf } = parts
  const { schema, path } = graph
  const { trustedDocuments, introspection } = parts.settings
  const limits = limitsFor(graph, parts.settings.limits)
  const engine = new ObservedEngine(
    { schema, limits, introspection, log },
    { ...parts, operations: namesIn(parts.manifest) },
  )
  const costs = new CostModel(schema)
  if (!graph.behindRouter) demandRunnable(parts.manifest.further ?? [], { engine, costs, limits })
  const gate = new Gate({ costs, rates, limits })
  const pipeline = new Pipeline({ contexts, engine, gate, log })
  const server = subscriptionServer(pipeline)
  const trusted = new TrustedDocuments(parts.manifest, trustedDocuments)
  const free = trustedDocuments === 'off'
  const apollo = await startApollo({ pipeline, limits, free, introspection, log })
  const webSockets = webSocketEndpoint({ ...parts, path, pipeline, server, trusted, limits })
  const openStreams = new Set<{ end(): void }>()
  const contextOf = (request: FastifyRequest) => pipeline.authenticate(credentialsOf(request)).catch(refuseForApollo)
  const answer = apolloHandler(apollo, contextOf, { free })
  const answerRegistered = registeredDocuments({ pipeline, credentialsOf })
  const stream = sseHandler({ ...parts, pipeline, server })
  http.route({
    url: path,
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      demandHost(request)
      const isRegistered = nameDocument(request, trusted)
      const mediaType = negotiate(request)
      if (mediaType === EVENT_STREAM) {
        request.observed.transport = 'sse'
        openStreams.add(reply.raw)
        reply.raw.once('close', () => openStreams.delete(reply.raw))
        return stream(request, reply)
      }
      await turnToBegin()
      if (isRegistered && mediaType === JSON_TYPE && (await answerRegistered(request, reply))) return reply
      return answer(request, reply, mediaType)
    },
  })
  return {
    path,
    upgrade: webSockets.upgrade,
    async close() {
      await webSockets.close()
      for (const response of openStreams) response.end()
      await apollo.stop()
    },
  }
}

const namesIn = (manifest: DocumentManifest): ReadonlySet<string> => new Set(allOf(manifest).map(({ name }) => name))

/** RFC 9112, section 3.2. */
function demandHost({ headers: { host } }: FastifyRequest): void {
  if (!URL.canParse(`http://${host ?? ''}/`)) throw httpError(400, 'The Host header is not valid.')
}
