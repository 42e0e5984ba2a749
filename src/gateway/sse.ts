import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import type { Contexts } from './contexts.ts'
import type { Engine } from './engine.ts'
import { withLastResult } from './last-result.ts'
import type { StreamingEngine } from './streams.ts'

/** Serves the distinct connections mode of GraphQL over Server-Sent Events: one request, one operation, one stream. */
export function sseHandler(parts: {
  engine: Engine
  streams: StreamingEngine
  contexts: Contexts
  /** Milliseconds in which a listener must take what was sent to it. */
  patience: number
}): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const handle = createHandler({
    authenticate: () => null, // null turns the single connection mode off
    onSubscribe: async ({ raw }, { query, operationName, variables }) => {
      const contextValue = await parts.contexts.find(raw.headers.authorization)
      if (!contextValue) return [null, { status: 401, statusText: 'Unauthorized' }]
      const prepared = parts.engine.prepare(query)
      if (!('kind' in prepared)) return { data: null, errors: prepared as readonly GraphQLError[] }
      return {
        schema: parts.engine.schema,
        document: prepared,
        operationName,
        variableValues: variables,
        contextValue: contextValue as never,
      }
    },
    execute: parts.streams.execute as never,
    subscribe: (async (args: Parameters<StreamingEngine['subscribe']>[0]) => {
      const results = await parts.streams.subscribe(args)
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

/** Resolves once a response takes more; one that is not taken within `patience` is cut, and its listener comes again with its cursor. */
async function roomIn(response: ServerResponse, patience: number): Promise<void> {
  if (!response.writableNeedDrain) return
  const { promise, resolve } = Promise.withResolvers<void>()
  response.once('drain', resolve).once('close', resolve)
  const impatience = setTimeout(() => response.destroy(), patience)
  await promise
  clearTimeout(impatience)
  response.off('drain', resolve).off('close', resolve)
}
