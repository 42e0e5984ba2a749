import { Readable } from 'node:stream'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyOf } from '../http/body-of.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { Credentials, SenderContext } from '../pipeline/request-contexts.ts'
import { refuseForApollo } from './apollo-pipeline.ts'
import { namedByText } from './documents-by-text.ts'
import { acceptFor, type MediaType } from './negotiation.ts'

/** Answers with one result. */
export type ResultHandler = (
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: MediaType,
) => Promise<string | Buffer | Readable>

/**
 * Adapts Fastify to Apollo Server, and saves Apollo the work that it would repeat for each request
 * (`docs/decisions/0020-what-apollo-server-is-spared.md`).
 */
export function apolloHandler(parts: {
  apollo: ApolloServer<SenderContext>
  pipeline: Pipeline
  credentialsOf: (request: FastifyRequest) => Credentials
  /** Whether clients may send documents of their own. */
  free: boolean
}): ResultHandler {
  const { apollo, pipeline, credentialsOf, free } = parts
  return async (request, reply, mediaType) => {
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request, mediaType),
        search: searchIn(request.url),
        body: free ? namedByText(request.body) : request.body,
      },
      context: () => pipeline.authenticate(credentialsOf(request)).catch(refuseForApollo),
    })
    for (const [name, value] of headers) reply.header(name, value)
    reply.code(status ?? 200)
    return body.kind === 'complete' ? bodyOf(body.string) : Readable.from(body.asyncIterator)
  }
}

function headersOf({ headers }: FastifyRequest, mediaType: MediaType): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, String(value))
  return map.set('accept', acceptFor(mediaType))
}

const searchIn = (url: string): string => /^[^?#]*(\?[^#]*)/.exec(url)?.[1] ?? ''
