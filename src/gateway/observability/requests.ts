import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Metrics, ObservedRequest } from '../../telemetry/index.ts'
import { milliseconds } from './milliseconds.ts'

declare module 'fastify' {
  interface FastifyRequest {
    observed: ObservedRequest
  }
}

/** Gives each request its id, which is answered as `x-request-id`, and tells log, metrics and trace how it ended. */
export function observeRequests(http: FastifyInstance, { log, metrics }: { log: Logger; metrics: Metrics }): void {
  ObservedRequest.carry()
  http.decorateRequest('observed')
  http.addHook('onRequest', (request, reply, done) => {
    const observed = new ObservedRequest(request, 'http')
    request.observed = observed
    reply.raw.setHeader('x-request-id', observed.id) // here it is in a stream's headers, too
    // Not Fastify's onResponse, which is not told of a response that its client has left.
    reply.raw.once('close', () => {
      const { method } = request
      const ended = { method, route: request.routeOptions.url ?? 'none', status: reply.raw.statusCode }
      requestEnded(observed, reply.raw.writableFinished ? ended : { ...ended, aborted: true }, log)
      if (observed.transport === 'http') metrics.requestEnded(ended, observed.age)
    })
    observed.within(done)
  })
  // The body was read in between, which does not lead here by itself.
  http.addHook('preValidation', ({ observed }, _reply, done) => observed.within(done))
}

/** The one line for each request; nothing of its body, its variables or its query string stands there. */
export function requestEnded(
  observed: ObservedRequest,
  ended: { method: string; route: string; status: number; aborted?: true },
  log: Logger,
): void {
  const { clientId, operation, transport, age } = observed
  const duration = milliseconds(age)
  observed.within(() => log.info({ ...ended, transport, clientId, ...operation, duration }, 'request'))
  observed.end(ended)
}
