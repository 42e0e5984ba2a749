import type { FastifyRequest } from 'fastify'
import { GraphQLError, OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { isObject } from './is-object.ts'
import { EVENT_STREAM, MEDIA_TYPES } from './media-types.ts'
import { operationTypeIn } from './operation-type.ts'

/** How a request is answered: with one result as JSON, or with a stream of them (Server-Sent Events). */
export type AnswerForm = 'result' | 'stream'

/** What a client takes. A stream it takes only where it names it: whoever takes anything at all means a result. */
interface Taken {
  readonly result: boolean
  readonly stream: boolean
}

const known = new LRUCache<string, Taken>({ max: 1000 })
const LONGEST = 1000

/** RFC 9110, section 12.5.1. */
function takenBy(accept: string): Taken {
  let taken = known.get(accept)
  if (!taken) {
    const negotiator = new Negotiator({ headers: { accept } })
    taken = {
      result: negotiator.mediaTypes(MEDIA_TYPES).length > 0,
      stream: /text\/(event-stream|\*)/i.test(accept) && negotiator.mediaTypes([EVENT_STREAM]).length > 0,
    }
    if (accept.length <= LONGEST) known.set(accept, taken)
  }
  return taken
}

/**
 * A subscription is a stream where its client takes one, anything else a result where its client takes that.
 * Throws an error with status 406 for a client that takes neither.
 */
export function answerFormOf(request: FastifyRequest): AnswerForm {
  const { result, stream } = takenBy(request.headers.accept || '*/*')
  if (!stream) {
    if (result || request.method === 'OPTIONS') return 'result'
    const taken = [...MEDIA_TYPES.map((each) => each.split(';')[0]), EVENT_STREAM].join(', ')
    throw Object.assign(new Error(`Nothing of what \`accept\` names is answered here; there are ${taken}.`), {
      statusCode: 406,
    })
  }
  return result && !isSubscription(request) ? 'result' : 'stream'
}

function isSubscription(request: FastifyRequest): boolean {
  const { query, operationName } =
    request.method === 'GET' ? searchOf(request) : isObject(request.body) ? request.body : {}
  const name = typeof operationName === 'string' ? operationName : undefined
  return typeof query === 'string' && operationTypeIn(query, name) === OperationTypeNode.SUBSCRIPTION
}

const searchOf = ({ raw }: FastifyRequest): Record<string, unknown> =>
  Object.fromEntries(new URLSearchParams((raw.url ?? '').split('?', 2)[1]))

/** For a subscription of a client that takes no stream. */
export const notStreamed = (): GraphQLError =>
  new GraphQLError(
    `A subscription is answered with a stream: send \`accept: ${EVENT_STREAM}\` for Server-Sent Events, or open a WebSocket at this address with the subprotocol graphql-transport-ws.`,
    { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
  )
