import type { IncomingMessage, Server } from 'node:http'
import type { GraphQLError } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { RequestContext } from '../graph/index.ts'
import { ObservedRequest } from '../telemetry/index.ts'
import type { Contexts } from './contexts.ts'
import type { Engine } from './engine.ts'
import { requestEnded } from './requests.ts'
import { Sending } from './sending.ts'
import type { StreamingEngine } from './streams.ts'

/** Serves the graphql-transport-ws protocol at `/graphql`. The token comes as `authorization` in the connection's parameters, or as a header. */
export function serveWebSockets(parts: {
  server: Server
  engine: Engine
  streams: StreamingEngine
  contexts: Contexts
  /** Milliseconds between two pings, and in which each must be answered: who stops reading does not, and is cut. */
  patience: number
  log: Logger
}): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 })
  parts.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return socket.destroy()
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      observe(webSocket, request, parts.log)
      sockets.emit('connection', webSocket, request)
    })
  })
  const contexts = new WeakMap<object, RequestContext>()
  const transport = useServer(
    {
      onConnect: async (connection) => {
        const { connectionParams, extra } = connection
        const authorization = authorizationIn(connectionParams) ?? extra.request.headers.authorization
        const context = await parts.contexts.find(authorization)
        if (!context) return extra.socket.close(CloseCode.Forbidden, 'Send a valid token.')
        contexts.set(extra.socket, context)
        return true
      },
      onSubscribe: ({ extra }, _id, { query, operationName, variables }) => {
        const prepared = parts.engine.prepare(query)
        if (!('kind' in prepared)) return prepared as readonly GraphQLError[]
        return {
          schema: parts.engine.schema,
          document: prepared,
          operationName,
          variableValues: variables,
          contextValue: contexts.get(extra.socket),
        }
      },
      execute: parts.streams.execute as never,
      subscribe: parts.streams.subscribe as never,
      onOperation: ({ extra }, id, _payload, _args, result) =>
        Symbol.asyncIterator in result ? new Sending(result as never, id, extra.socket) : undefined,
    },
    sockets,
    parts.patience,
  )
  return { close: async () => transport.dispose() }
}

/** From here on, what a socket leads to is one request's work, until it closes. */
function observe(webSocket: WebSocket, request: IncomingMessage, log: Logger): void {
  const observed = new ObservedRequest(request, 'websocket')
  observed.adopt(webSocket)
  webSocket.once('close', () => requestEnded(observed, { method: 'GET', route: '/graphql', status: 101 }, log))
}

/** graphql-ws leaves the parameters to both sides; clients that wrap HTTP headers in them are understood, too. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const places = [parameters, parameters?.headers].filter((place) => typeof place === 'object' && place !== null)
  for (const place of places)
    for (const [name, value] of Object.entries(place as object))
      if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value
  return undefined
}
