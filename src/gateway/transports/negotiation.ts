import type { FastifyRequest } from 'fastify'
import { OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { httpError } from '../http/http-error.ts'
import { JSON_TYPE } from '../http/json-type.ts'
import { isObject } from './is-object.ts'
import { operationTypeIn } from './operation-type.ts'

/** The newer media type of GraphQL over HTTP, spelled as Apollo Server does. */
const GRAPHQL_RESPONSE = 'application/graphql-response+json; charset=utf-8'
/** The media type of Server-Sent Events. */
export const EVENT_STREAM = 'text/event-stream'

const RESULT_TYPES = [JSON_TYPE, GRAPHQL_RESPONSE] as const

/** The media type of a response: one result in either form, or a stream of results. */
export type MediaType = (typeof RESULT_TYPES)[number] | typeof EVENT_STREAM

/** What a client accepts. A stream must be named: a wildcard means a result. */
interface Accepted {
  /** The preferred media type of a result. */
  readonly result: (typeof RESULT_TYPES)[number] | undefined
  readonly stream: boolean
}

/** Clients send few different `accept` headers; long ones are not cached. */
const known = new LRUCache<string, Accepted>({ max: 1000 })
const LONGEST = 1000

/** Reads an `accept` header (RFC 9110, section 12.5.1). A missing or empty one accepts anything. */
export function acceptedBy(header: string | undefined): Accepted {
  const accept = header || '*/*'
  let accepted = known.get(accept)
  if (!accepted) {
    const negotiator = new Negotiator({ headers: { accept } })
    const best = negotiator.mediaType([...RESULT_TYPES])
    accepted = {
      result: RESULT_TYPES.find((each) => each === best),
      stream: /text\/(event-stream|\*)/i.test(accept) && negotiator.mediaTypes([EVENT_STREAM]).length > 0,
    }
    if (accept.length <= LONGEST) known.set(accept, accepted)
  }
  return accepted
}

/**
 * Chooses a stream for a subscription, and a result for anything else if the client accepts one. Throws an error with status 406
 * when the client accepts neither, and 400 for a subscription when it accepts no stream.
 */
export function negotiate(request: FastifyRequest): MediaType {
  const { result, stream } = acceptedBy(request.headers.accept)
  if (request.method === 'OPTIONS') return result ?? JSON_TYPE
  if (!result) {
    if (stream) return EVENT_STREAM
    throw httpError(406, `Nothing of what \`accept\` names is answered here; there are ${ANSWERED}.`)
  }
  if (!isSubscription(request)) return result
  if (stream) return EVENT_STREAM
  throw httpError(400, NOT_STREAMED)
}

/** The `accept` header for Apollo Server and graphql-sse. An empty one means JSON to Apollo and skips its negotiation. */
export const acceptFor = (mediaType: MediaType): string => (mediaType === JSON_TYPE ? '' : mediaType)

const ANSWERED = [...RESULT_TYPES.map((each) => each.split(';')[0]), EVENT_STREAM].join(', ')
const NOT_STREAMED = `A subscription is answered with a stream: send \`accept: ${EVENT_STREAM}\` for Server-Sent Events, or open a WebSocket at this address with the subprotocol graphql-transport-ws.`

function isSubscription(request: FastifyRequest): boolean {
  const { query, operationName } =
    request.method === 'GET' ? searchOf(request) : isObject(request.body) ? request.body : {}
  const name = typeof operationName === 'string' ? operationName : undefined
  if (typeof query !== 'string' || !query.includes(OperationTypeNode.SUBSCRIPTION)) return false
  return operationTypeIn(query, name) === OperationTypeNode.SUBSCRIPTION
}

const searchOf = ({ raw }: FastifyRequest): Record<string, unknown> =>
  Object.fromEntries(new URLSearchParams((raw.url ?? '').split('?', 2)[1]))
