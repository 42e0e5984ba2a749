import { Readable } from 'node:stream'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyReply, FastifyRequest, RouteHandler } from 'fastify'
import { bodyOf } from './body-of.ts'
import type { SenderContext } from './contexts.ts'
import { namedByText } from './documents-by-text.ts'
import { prefersJson } from './media-types.ts'

/**
 * Hands requests to Apollo Server and its answers to Fastify, and spares Apollo what it would find out for each request anew
 * (`docs/decisions/0020-what-apollo-server-is-spared.md`).
 */
export const apolloHandler =
  (
    apollo: ApolloServer<SenderContext>,
    contextOf: (request: FastifyRequest) => Promise<SenderContext>,
    { free }: { free: boolean },
  ): RouteHandler =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: searchIn(request.url),
        body: free ? namedByText(request.body) : request.body,
      },
      context: () => contextOf(request),
    })
    for (const [name, value] of headers) reply.header(name, value)
    reply.code(status ?? 200)
    return body.kind === 'complete' ? bodyOf(body.string) : Readable.from(body.asyncIterator)
  }

/** Nothing in `accept` is as good as JSON, and read sooner. */
function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, String(value))
  if (prefersJson(headers.accept)) map.set('accept', '')
  return map
}

const searchIn = (url: string): string => /^[^?#]*(\?[^#]*)/.exec(url)?.[1] ?? ''
