import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { AccessDenied } from '../../access/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import { BeyondLimit, type Limits, type OpenConnections } from '../limits/index.ts'
import { requestEnded } from '../observability/requests.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { Credentials, SenderContext } from '../pipeline/request-contexts.ts'
import type { TrustedDocuments } from '../pipeline/trusted-documents.ts'
import { ResultSender } from './result-sender.ts'
import type { SubscriptionServer } from './subscription-server.ts'

/** Close code of the IANA registry (RFC 6455, section 11.7): the client may reconnect later. */
const TRY_AGAIN_LATER = 1013

/** Serves graphql-transport-ws. Clients send the token as `authorization` in the connection parameters or as a header. */
export function webSocketEndpoint(parts: {
  path: string
  pipeline: Pipeline
  server: SubscriptionServer
  connections: OpenConnections
  trusted: TrustedDocuments
  limits: Pick<Limits, 'body' | 'subscriptions'>
  networkOf: (request: IncomingMessage) => string
  /** Milliseconds between pings, and to answer one. A client that stops reading misses the ping and is disconnected. */
  patience: number
  log: Logger
}): { upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void; close(): Promise<void> } {
  const { server, trusted, limits } = parts
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.body })
  const senders = new WeakMap<object, SenderContext>()
  const transport = useServer(
    {
      isProd: true, // otherwise the close reason contains internal errors
      jsonMessageReviver: refuseOwnMessages,
      onConnect: async ({ connectionParams, extra: { socket, request } }) => {
        const authorization = authorizationIn(connectionParams) ?? request.headers.authorization
        const sender = await letIn(parts, socket, { authorization, network: parts.networkOf(request) })
        if (sender) senders.set(socket, sender)
        return true // a refused socket is closing already
      },
      onSubscribe: async ({ extra, subscriptions }, _id, asked) => {
        const sender = senders.get(extra.socket)
        if (!sender) return [new GraphQLError('This connection is closing.')]
        try {
          demandRoom(Object.keys(subscriptions).length, limits.subscriptions)
          return await server.admit({ ...asked, query: trusted.textOf(asked) ?? asked.query }, sender)
        } catch (error) {
          if (error instanceof BeyondLimit) return [error]
          throw error
        }
      },
      execute: server.execute,
      subscribe: server.subscribe,
      onOperation: ({ extra }, id, _payload, _args, result) =>
        Symbol.asyncIterator in result ? new ResultSender(result as never, id, extra.socket) : undefined,
    },
    sockets,
    parts.patience,
  )
  return {
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        observe(webSocket, request, parts)
        sockets.emit('connection', webSocket, request)
        logErrors(webSocket, parts.log)
      })
    },
    close: async () => transport.dispose(),
  }
}

/** Attributes all work of a socket to one request until the socket closes. */
function observe(webSocket: WebSocket, request: IncomingMessage, { path, log }: { path: string; log: Logger }): void {
  const observed = new ObservedRequest(request, 'websocket')
  observed.adopt(webSocket)
  webSocket.once('close', () => requestEnded(observed, { method: 'GET', route: path, status: 101 }, log))
}

/** graphql-ws would write errors to stderr; ws closes the socket with the fitting code by itself. */
function logErrors(webSocket: WebSocket, log: Logger): void {
  webSocket.removeAllListeners('error')
  webSocket.on('error', ({ message }) => log.info({ reason: message }, 'websocket message refused'))
}

/** Authenticates a new socket. Returns null after closing a socket that is refused. */
async function letIn(
  { pipeline, connections }: { pipeline: Pipeline; connections: OpenConnections },
  socket: WebSocket,
  credentials: Credentials,
): Promise<SenderContext | null> {
  try {
    const sender = await pipeline.authenticate(credentials)
    const { payer, expiresAt } = sender
    const end = (reason: string) => socket.close(CloseCode.Forbidden, reason)
    const closed = connections.open({ payer, expiresAt, authorization: credentials.authorization, end })
    if (socket.readyState === socket.OPEN) socket.once('close', closed)
    else closed()
    return sender
  } catch (error) {
    if (error instanceof AccessDenied) socket.close(CloseCode.Forbidden, 'Send a valid token.')
    else if (error instanceof BeyondLimit) socket.close(TRY_AGAIN_LATER, error.message)
    else throw error
    return null
  }
}

/** Throws `BeyondLimit` (`TOO_MANY_SUBSCRIPTIONS`) when more operations run than are allowed. */
function demandRoom(running: number, limit: number): void {
  if (running <= limit) return
  throw new BeyondLimit(
    'TOO_MANY_SUBSCRIPTIONS',
    `${limit} operations run on this connection. End some, or open another.`,
    {
      limit,
    },
  )
}

const OURS = ['connection_ack', 'next', 'error']

/** graphql-ws reports a server-only message as an internal error, an unreadable one as the client's mistake. */
function refuseOwnMessages(key: string, value: unknown): unknown {
  if (key === '' && OURS.includes((value as { type?: string } | null)?.type ?? ''))
    throw new Error('Not yours to send.')
  return value
}

/** graphql-ws does not define the parameters; some clients wrap HTTP headers in them. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const places = [parameters, parameters?.headers].filter((place) => typeof place === 'object' && place !== null)
  for (const place of places)
    for (const [name, value] of Object.entries(place as object))
      if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value
  return undefined
}
