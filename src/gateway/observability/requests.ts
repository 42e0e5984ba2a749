import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Metrics, ObservedRequest } from '../../telemetry/index.ts'
import { milliseconds } from './milliseconds.ts'

declare module 'fastify' {
  interface FastifyRequest {
    observed: ObservedRequest
  }
}

/** Assigns `x-request-id` to each request, and reports its end to log, metrics and trace. */
export function observeRequests(http: FastifyInstance, { log, metrics }: { log: Logger; metrics: Metrics }): void {
  ObservedRequest.carry()
  http.decorateRequest('observed')
  http.addHook('onRequest', (request, reply, done) => {
    const observed = new ObservedRequest(request, 'http')
    request.observed = observed
    reply.raw.setHeader('x-request-id', observed.id) // reply.header would miss streams
    // Fastify's onResponse does not fire for aborted responses.
    reply.raw.once('close', () => {
      const { method } = request
      const ended = { method, route: request.routeOptions.url ?? 'none', status: reply.raw.statusCode }
      requestEnded(observed, reply.raw.writableFinished ? ended : { ...ended, aborted: true }, log)
      if (observed.transport === 'http') metrics.requestEnded(ended, observed.age)
    })
    observed.within(done)
  })
  // Reading the body loses the async context.
  http.addHook('preValidation', ({ observed }, _reply, done) => observed.within(done))
}

/** Logs one line for each request, without its body, variables or query string. */
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
