import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/**
 * Headers that tell browsers to do as little as possible with an answer (OWASP REST security): nothing in it is run, framed,
 * sniffed or named to others. A page that has something to run sets a policy of its own.
 */
export async function addSecurityHeaders(
  http: FastifyInstance,
  { secure, corsOrigins }: { secure: boolean; corsOrigins: readonly string[] },
): Promise<void> {
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
  if (corsOrigins.length > 0)
    await http.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'],
      exposedHeaders: ['retry-after', 'x-operation-cost'],
      maxAge: 600,
    })
}
