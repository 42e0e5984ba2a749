import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

/** The two media types of an answer, as Apollo Server writes them; this one is GraphQL over HTTP's older, which says 200 to whatever was executed. */
export const JSON_ANSWER = 'application/json; charset=utf-8'
export const MEDIA_TYPES = [JSON_ANSWER, 'application/graphql-response+json; charset=utf-8']

export const EVENT_STREAM = 'text/event-stream'

/** What clients write into `accept`; they are a few, and long ones are not worth to be remembered. */
const known = new LRUCache<string, boolean>({ max: 1000 })
const LONGEST = 1000

/** Whether a client would rather have the older one, or does not mind; nothing in `accept` is as good as no `accept`. */
export function prefersJson(header: string | undefined): boolean {
  const accept = header || '*/*'
  let prefers = known.get(accept)
  if (prefers === undefined) {
    prefers = new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) === JSON_ANSWER
    if (accept.length <= LONGEST) known.set(accept, prefers)
  }
  return prefers
}
