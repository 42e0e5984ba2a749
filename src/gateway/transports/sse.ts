import { type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import { createHandler, type Request, type Response } from 'graphql-sse'
import { JSON_TYPE } from '../http/json-type.ts'
import type { OpenConnections } from '../limits/index.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { type RefusalHead, refusalHead } from '../pipeline/refusal-head.ts'
import type { Credentials } from '../pipeline/request-contexts.ts'
import { withLastResult } from './last-result.ts'
import { acceptFor, EVENT_STREAM } from './negotiation.ts'
import type { SubscriptionServer } from './subscription-server.ts'

/** The Server-Sent Events endpoint of one graph. */
export interface SseEndpoint {
  handle(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Ends the streams that are open. */
  close(): void
}

/** Serves the distinct connections mode of GraphQL over Server-Sent Events: one request, one operation, one stream. */
export function sseEndpoint(parts: {
  pipeline: Pipeline
  server: SubscriptionServer
  connections: OpenConnections
  credentialsOf: (request: FastifyRequest) => Credentials
  /** A client must read what was sent to it within this many milliseconds. */
  patience: number
}): SseEndpoint {
  const { pipeline, server, connections, credentialsOf } = parts
  const open = new Set<ServerResponse>()
  const handle = createHandler<FastifyRequest, { reply: FastifyReply }>({
    authenticate: () => null, // null turns the single connection mode off
    onSubscribe: async ({ raw, context: { reply } }, asked) => {
      const credentials = credentialsOf(raw)
      try {
        const sender = await pipeline.authenticate(credentials)
        const admitted = await server.admit(asked, sender)
        if (!('document' in admitted)) return only({ errors: admitted })
        const { payer, expiresAt } = sender
        const { authorization } = credentials
        // Clients reconnect when a stream ends without `complete`.
        const closed = connections.open({ payer, authorization, expiresAt, end: () => reply.raw.end() })
        if (reply.raw.closed)
          closed() // the client has disconnected in the meantime
        else reply.raw.once('close', closed)
        return admitted as ExecutionArgs & { contextValue: never }
      } catch (error) {
        const refusal = refusalHead(error)
        if (!refusal) throw error
        return responseOf(pipeline.presentError(error), refusal)
      }
    },
    validate: () => [], // the pipeline validates
    execute: server.execute as never,
    subscribe: (async (args: Parameters<SubscriptionServer['subscribe']>[0]) => {
      const results = await server.subscribe(args)
      return Symbol.asyncIterator in results ? withLastResult(results) : results
    }) as never,
    // graphql-sse queues without bound; the next event is requested when the client has read this one.
    onNext: (_context, { context: { reply } }) => roomIn(reply.raw, parts.patience),
  })
  return {
    async handle(request, reply) {
      request.observed.transport = 'sse'
      open.add(reply.raw)
      reply.raw.once('close', () => open.delete(reply.raw))
      reply.hijack()
      await send(await handle(requestOf(request, reply)), reply)
    },
    close() {
      for (const response of open) response.end()
    },
  }
}

const requestOf = (request: FastifyRequest, reply: FastifyReply): Request<FastifyRequest, { reply: FastifyReply }> => ({
  method: request.method,
  url: request.raw.url ?? request.url,
  headers: {
    get: (name) => (name === 'accept' ? acceptFor(EVENT_STREAM) : (request.headers[name]?.toString() ?? null)),
  },
  body: request.body as Record<string, unknown>,
  raw: request,
  context: { reply },
})

/** Proxies must neither buffer nor transform the events (RFC 9111, section 5.2.2.6). */
const UNDELAYED = { 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' }

async function send([body, { status, statusText, headers }]: Response, reply: FastifyReply): Promise<void> {
  const { raw } = reply
  const all = { ...reply.getHeaders(), ...headers }
  if (!body || typeof body === 'string') {
    raw.writeHead(status, statusText, all as OutgoingHttpHeaders).end(body)
    return
  }
  const { 'content-encoding': _, ...streamed } = all // graphql-sse sets one that does not apply
  raw.writeHead(status, statusText, { ...streamed, ...UNDELAYED } as OutgoingHttpHeaders)
  const end = () => void body.return(undefined)
  raw.once('close', end)
  for await (const event of body) if (!(await written(raw, event))) break
  raw.off('close', end)
  raw.end()
}

/** False when the client has disconnected. */
function written(response: ServerResponse, event: string): Promise<boolean> {
  if (!response.writable) return Promise.resolve(false)
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  response.write(event, (error) => (error ? reject(error) : resolve(true)))
  return promise
}

/** graphql-sse does not recognise a result without `data`, so the result is sent as a stream of one. */
async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, undefined> {
  yield result
}

const responseOf = (error: GraphQLError, { status, headers }: RefusalHead): Response => [
  JSON.stringify({ errors: [error] }),
  { status, statusText: STATUS_CODES[status] ?? '', headers: { ...headers, 'content-type': JSON_TYPE } },
]

/** Clients ignore a comment line (WHATWG HTML, section 9.2.6). */
const COMMENT = ':\n\n'

/**
 * Resolves once everything sent has been flushed. Disconnects a client that does not read within `patience`; it resumes by its cursor.
 * `drain` reports only a full buffer; the callback of a trailing write reports each flush.
 */
async function roomIn(response: ServerResponse, patience: number): Promise<void> {
  if (response.writableLength === 0) return
  const { promise, resolve } = Promise.withResolvers<void>()
  response.once('close', resolve)
  response.write(COMMENT, () => resolve())
  const impatience = setTimeout(() => response.destroy(), patience)
  await promise
  clearTimeout(impatience)
  response.off('close', resolve)
}
