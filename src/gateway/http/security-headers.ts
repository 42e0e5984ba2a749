import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
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
  const headers = headersBy(protect)
  headers.set('cache-control', 'no-store') // responses depend on the caller
  http.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value)
    done()
  })
}

/** The headers that a middleware sets for every request alike. */
function headersBy(middleware: ReturnType<typeof helmet>): Map<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  middleware(response.req, response, () => undefined)
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
}
