import type { FastifyRequest } from 'fastify'
import { OperationTypeNode } from 'graphql'
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
 * A subscription is a stream, anything else a result where its client takes that.
 * Throws an error with status 406 for a client that takes neither, and 400 for a subscription of one that takes no stream.
 */
export function answerFormOf(request: FastifyRequest): AnswerForm {
  const { result, stream } = takenBy(request.headers.accept || '*/*')
  if (request.method === 'OPTIONS') return 'result'
  if (!result) {
    if (stream) return 'stream'
    throw refused(406, `Nothing of what \`accept\` names is answered here; there are ${ANSWERED}.`)
  }
  if (!isSubscription(request)) return 'result'
  if (stream) return 'stream'
  throw refused(400, NOT_STREAMED)
}

const ANSWERED = [...MEDIA_TYPES.map((each) => each.split(';')[0]), EVENT_STREAM].join(', ')
const NOT_STREAMED = `A subscription is answered with a stream: send \`accept: ${EVENT_STREAM}\` for Server-Sent Events, or open a WebSocket at this address with the subprotocol graphql-transport-ws.`

const refused = (statusCode: number, message: string): Error => Object.assign(new Error(message), { statusCode })

function isSubscription(request: FastifyRequest): boolean {
  const { query, operationName } =
    request.method === 'GET' ? searchOf(request) : isObject(request.body) ? request.body : {}
  const name = typeof operationName === 'string' ? operationName : undefined
  if (typeof query !== 'string' || !query.includes(OperationTypeNode.SUBSCRIPTION)) return false
  return operationTypeIn(query, name) === OperationTypeNode.SUBSCRIPTION
}

const searchOf = ({ raw }: FastifyRequest): Record<string, unknown> =>
  Object.fromEntries(new URLSearchParams((raw.url ?? '').split('?', 2)[1]))
