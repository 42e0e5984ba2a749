import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { AccessDenied } from '../../access/index.ts'
import { turnToBegin } from '../../storage/index.ts'
import { ObservedRequest } from '../../telemetry/index.ts'
import { BeyondLimit, type Limits, type OpenConnections } from '../limits/index.ts'
import { requestEnded } from '../observability/requests.ts'
import type { Credentials, SenderContext } from '../pipeline/contexts.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { TrustedDocuments } from '../pipeline/trusted-documents.ts'
import { Sending } from './sending.ts'
import type { SubscriptionServer } from './subscription-server.ts'

/** RFC 6455 leaves these to IANA's registry: the client may come again later. */
const TRY_AGAIN_LATER = 1013

/** Speaks the graphql-transport-ws protocol. The token comes as `authorization` in the connection's parameters, or as a header. */
export function webSocketEndpoint(parts: {
  path: string
  pipeline: Pipeline
  server: SubscriptionServer
  connections: OpenConnections
  trusted: TrustedDocuments
  limits: Pick<Limits, 'body' | 'subscriptions'>
  networkOf: (request: IncomingMessage) => string
  /** Milliseconds between two pings, and in which each must be answered: who stops reading does not, and is cut. */
  patience: number
  log: Logger
}): { upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void; close(): Promise<void> } {
  const { server, trusted, limits } = parts
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.body })
  const senders = new WeakMap<object, SenderContext>()
  const transport = useServer(
    {
      isProd: true, // otherwise it tells why something broke as it closes
      jsonMessageReviver: refuseOwnMessages,
      onConnect: async ({ connectionParams, extra: { socket, request } }) => {
        const authorization = authorizationIn(connectionParams) ?? request.headers.authorization
        const sender = await letIn(parts, socket, { authorization, network: parts.networkOf(request) })
        if (sender) senders.set(socket, sender)
        return true // where it was refused, it is closing
      },
      onSubscribe: async ({ extra, subscriptions }, _id, asked) => {
        const sender = senders.get(extra.socket)
        if (!sender) return [new GraphQLError('This connection is closing.')]
        try {
          demandRoom(Object.keys(subscriptions).length, limits.subscriptions)
          await turnToBegin()
          return await server.admit({ ...asked, query: trusted.textOf(asked) ?? asked.query }, sender)
        } catch (error) {
          if (error instanceof BeyondLimit) return [error]
          throw error
        }
      },
      execute: server.execute,
      subscribe: server.subscribe,
      onOperation: ({ extra }, id, _payload, _args, result) =>
        Symbol.asyncIterator in result ? new Sending(result as never, id, extra.socket) : undefined,
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

/** From here on, what a socket leads to is one request's work, until it closes. */
function observe(webSocket: WebSocket, request: IncomingMessage, { path, log }: { path: string; log: Logger }): void {
  const observed = new ObservedRequest(request, 'websocket')
  observed.adopt(webSocket)
  webSocket.once('close', () => requestEnded(observed, { method: 'GET', route: path, status: 101 }, log))
}

/** graphql-ws would write them to standard error; ws itself closes, with the code of what its client did wrong, e.g. sent too much. */
function logErrors(webSocket: WebSocket, log: Logger): void {
  webSocket.removeAllListeners('error')
  webSocket.on('error', ({ message }) => log.info({ reason: message }, 'websocket message refused'))
}

/** Who has opened a socket; null, and the socket is closing, where it may not stay. */
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

/** Throws `BeyondLimit` (`TOO_MANY_SUBSCRIPTIONS`) where more operations run than may. */
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

/** graphql-ws takes a message that only a server sends for an error of its own; what cannot be read, for one of the client. */
function refuseOwnMessages(key: string, value: unknown): unknown {
  if (key === '' && OURS.includes((value as { type?: string } | null)?.type ?? ''))
    throw new Error('Not yours to send.')
  return value
}

/** graphql-ws leaves the parameters to both sides; clients that wrap HTTP headers in them are understood, too. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const places = [parameters, parameters?.headers].filter((place) => typeof place === 'object' && place !== null)
  for (const place of places)
    for (const [name, value] of Object.entries(place as object))
      if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value
  return undefined
}
