import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import type { DevInbox } from './inbox.ts'
import { ISSUER_PATH } from './issuer.ts'
import { graphiqlPage } from './pages/graphiql.ts'
import { startPage } from './pages/start.ts'

const require = createRequire(import.meta.url)

/** What GraphiQL's page loads; all of it comes from here, so that it works offline. */
const ASSETS = {
  'react.js': { file: 'react/umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { file: 'react-dom/umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { file: 'graphiql/graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { file: 'graphiql/graphiql.min.css', type: 'text/css' },
} as const

/** Adds what only the demo has: the issuer, the inbox, the start page and GraphiQL. */
export function addDemoRoutes(
  http: FastifyInstance,
  parts: { issuer: (request: IncomingMessage, response: ServerResponse) => void; inbox: DevInbox },
): void {
  // The issuer reads the bodies of its requests itself.
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all(`${ISSUER_PATH}/*`, (request, reply) => {
      reply.hijack()
      parts.issuer(request.raw, reply.raw)
    })
  })
  http.get<{ Querystring: { phoneNumber?: string } }>('/dev/inbox', async ({ query }, reply) => {
    if (!query.phoneNumber)
      return reply.code(400).send({ error: 'Name the phone: /dev/inbox?phoneNumber=+84912345678' })
    return { messages: parts.inbox.messagesTo(query.phoneNumber) }
  })
  http.get('/', (_request, reply) => reply.type('text/html').send(startPage()))
  http.get('/graphiql', (_request, reply) => reply.type('text/html').send(graphiqlPage()))
  for (const [name, { file, type }] of Object.entries(ASSETS))
    http.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'max-age=86400')
        .send(await readFile(require.resolve(file))),
    )
}
