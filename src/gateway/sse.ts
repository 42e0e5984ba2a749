import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import type { Contexts, Credentials } from './contexts.ts'
import { withLastResult } from './last-result.ts'
import { BeyondLimit, type OpenConnections } from './limits/index.ts'
import { JSON_ANSWER } from './media-types.ts'
import type { StreamingEngine } from './streams.ts'

/** Serves the distinct connections mode of GraphQL over Server-Sent Events: one request, one operation, one stream. */
export function sseHandler(parts: {
  streams: StreamingEngine
  contexts: Contexts
  connections: OpenConnections
  credentialsOf: (request: FastifyRequest) => Credentials
  /** Milliseconds in which a listener must take what was sent to it. */
  patience: number
}): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const { streams, contexts, connections, credentialsOf } = parts
  const handle = createHandler({
    authenticate: () => null, // null turns the single connection mode off
    onSubscribe: async ({ raw, context: { reply } }, asked) => {
      const credentials = credentialsOf(raw)
      try {
        const sender = await contexts.find(credentials)
        if (!sender) return [null, { status: 401, statusText: 'Unauthorized' }]
        const admitted = await streams.admit(asked, sender)
        if (!('document' in admitted)) return { data: null, errors: admitted }
        const { payer, expiresAt } = sender
        const { authorization } = credentials
        // A stream that ends without `complete` is one that its client takes up again.
        const closed = connections.open({ payer, authorization, expiresAt, end: () => reply.raw.end() })
        if (reply.raw.closed)
          closed() // its client did not wait to be let in
        else reply.raw.once('close', closed)
        return { ...admitted, contextValue: sender as never }
      } catch (error) {
        if (error instanceof BeyondLimit) return responseOf(error)
        throw error
      }
    },
    validate: () => [], // the engine has
    execute: streams.execute as never,
    subscribe: (async (args: Parameters<StreamingEngine['subscribe']>[0]) => {
      const results = await streams.subscribe(args)
      return Symbol.asyncIterator in results ? withLastResult(results) : results
    }) as never,
    // graphql-sse would put whatever comes into its queue: the next event is asked for when there is room for it.
    onNext: (_context, { context: { reply } }) => roomIn(reply.raw, parts.patience),
  })
  return async (request, reply) => {
    reply.hijack()
    await handle(request, reply)
  }
}

const responseOf = (
  error: BeyondLimit,
): [string, { status: number; statusText: string; headers: Record<string, string> }] => [
  JSON.stringify({ errors: [error] }),
  {
    status: error.status,
    statusText: error.code,
    headers: { ...error.headers, 'content-type': JSON_ANSWER },
  },
]

/** A line that Server-Sent Events leave out (WHATWG HTML, section 9.2.6). */
const COMMENT = ':\n\n'

/**
 * Resolves once all that was sent is on its way; who does not take it within `patience` is cut, and comes again with its cursor.
 * `drain` would tell only of a full buffer, and graphql-sse waits for each chunk: what is written behind the last one tells of that.
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
