import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { turnToBegin } from '../../storage/index.ts'
import type { Metrics } from '../../telemetry/index.ts'
import { limitsFor, type ServedGraph } from '../federation/served-graph.ts'
import { httpError } from '../http/http-error.ts'
import { JSON_TYPE } from '../http/json-type.ts'
import { CostModel, Gate, type Limits, type OpenConnections, type Rates } from '../limits/index.ts'
import { ObservedEngine } from '../observability/observed-engine.ts'
import { demandRunnable } from '../pipeline/demand-runnable.ts'
import { Pipeline } from '../pipeline/pipeline.ts'
import type { Credentials, RequestContexts } from '../pipeline/request-contexts.ts'
import { allOf, type DocumentManifest, TrustedDocuments } from '../pipeline/trusted-documents.ts'
import type { GatewaySettings } from '../settings.ts'
import { apolloHandler } from './apollo-handler.ts'
import { startApollo } from './apollo-server.ts'
import { EVENT_STREAM, negotiate } from './negotiation.ts'
import { registeredDocuments } from './registered-documents.ts'
import { resolveDocument } from './resolve-document.ts'
import { sseEndpoint } from './sse.ts'
import { subscriptionServer } from './subscription-server.ts'
import { webSocketEndpoint } from './websocket.ts'

export interface EndpointParts {
  contexts: RequestContexts
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
  const { path } = graph
  const { log, credentialsOf } = parts
  const { trustedDocuments, introspection } = parts.settings
  const limits = limitsFor(graph, parts.settings.limits)
  const pipeline = pipelineFor(graph, limits, parts)
  const server = subscriptionServer(pipeline)
  const trusted = new TrustedDocuments(parts.manifest, trustedDocuments)
  const free = trustedDocuments === 'off'
  const apollo = await startApollo({ pipeline, limits, free, introspection, log })
  const sse = sseEndpoint({ ...parts, pipeline, server })
  const webSockets = webSocketEndpoint({ ...parts, path, pipeline, server, trusted, limits })
  const answer = apolloHandler({ apollo, pipeline, credentialsOf, free })
  const answerRegistered = registeredDocuments({ pipeline, credentialsOf })
  http.route({
    url: path,
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      demandHost(request)
      const isRegistered = resolveDocument(request, trusted)
      const mediaType = negotiate(request)
      if (mediaType === EVENT_STREAM) return sse.handle(request, reply)
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
      sse.close()
      await apollo.stop()
    },
  }
}

function pipelineFor(
  { schema, behindRouter }: ServedGraph,
  limits: Limits,
  { contexts, rates, settings: { introspection }, manifest, log, metrics }: EndpointParts,
): Pipeline {
  const operations = new Set(allOf(manifest).map(({ name }) => name))
  const engine = new ObservedEngine({ schema, limits, introspection, log }, { log, metrics, operations })
  const costs = new CostModel(schema)
  if (!behindRouter) demandRunnable(manifest.further ?? [], { engine, costs, limits })
  return new Pipeline({ contexts, engine, gate: new Gate({ costs, rates, limits }), log })
}

/** RFC 9112, section 3.2. */
function demandHost({ headers: { host } }: FastifyRequest): void {
  if (!URL.canParse(`http://${host ?? ''}/`)) throw httpError(400, 'The Host header is not valid.')
}
