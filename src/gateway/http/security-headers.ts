import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/**
 * Sets the headers of the OWASP REST security cheat sheet: browsers neither run, frame nor sniff a response. Pages with
 * scripts set their own policy.
 */
export function addSecurityHeaders(http: FastifyInstance, { secure }: { secure: boolean }): void {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: secure, // browsers ignore it over HTTP, and on loopback it would affect other services
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  http.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('cache-control', 'no-store') // responses depend on the caller
    protect(request.raw, reply.raw, () => done())
  })
}
