import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Caller } from '../../access/index.ts'
import type { Limits } from '../limits/index.ts'
import { Engine } from './engine.ts'
import type { RequestContexts } from './request-contexts.ts'

/** Renders one event for a reader by a subscription with one root field, under the rules of a stream. */
export type EventRenderer = (subscription: string, event: object, reader: Caller) => Promise<unknown>

/** For readers who receive events without a request, e.g. webhooks. Throws when the result has errors. */
export function eventRenderer(parts: {
  schema: GraphQLSchema
  contexts: RequestContexts
  limits: Limits
  log: Logger
}): EventRenderer {
  const engine = new Engine(parts)
  return async (subscription, event, reader) => {
    const document = engine.prepare(subscription)
    if (!('kind' in document)) throw new AggregateError(document, 'This subscription is not one of the graph.')
    const { data, errors } = await engine.execute({ document, root: event, context: parts.contexts.as(reader) })
    if (errors) throw new AggregateError(errors, 'The event could not be told.')
    const [answer] = Object.values(data ?? {})
    return answer
  }
}
