import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/**
 * Headers that tell browsers to do as little as possible with an answer (OWASP REST security): nothing in it is run, framed,
 * sniffed or named to others. A page that has something to run sets a policy of its own.
 */
export function addSecurityHeaders(http: FastifyInstance, { secure }: { secure: boolean }): void {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: secure, // over plain HTTP browsers do not heed it, and on loopback it would bind other services
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  http.addHook('onRequest', (request, reply, done) => {
    reply.raw.setHeader('cache-control', 'no-store') // what an answer says is for its caller and this moment
    protect(request.raw, reply.raw, () => done())
  })
}
