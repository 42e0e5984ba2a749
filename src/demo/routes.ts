import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { JWK } from 'jose'
import type { Metrics } from '../telemetry/index.ts'
import { addCredentialIssuer } from './credential-issuer.ts'
import type { DevInbox } from './inbox.ts'
import { type DemoIssuer, ISSUER_PATH } from './issuer.ts'
import { addLogin } from './log-in.ts'
import { contentPolicyOf } from './pages/content-policy.ts'
import { graphiqlPage } from './pages/graphiql.ts'
import { LANGUAGES, type Language } from './pages/page-style.ts'
import { registeredOnlyPage } from './pages/registered-only.ts'
import { languageOf } from './pages/small-page.ts'
import { startPage } from './pages/start.ts'

const require = createRequire(import.meta.url)

/** What GraphiQL's page loads; all of it comes from here, so that it works offline. */
const ASSETS = {
  'react.js': { module: 'react', file: 'umd/react.production.min.js', type: 'text/javascript' },
  'react-dom.js': { module: 'react-dom', file: 'umd/react-dom.production.min.js', type: 'text/javascript' },
  'graphiql.js': { module: 'graphiql', file: 'graphiql.min.js', type: 'text/javascript' },
  'graphiql.css': { module: 'graphiql', file: 'graphiql.min.css', type: 'text/css' },
} as const

/** Adds what only the demo has: the issuer and its login, the inbox, GraphiQL, and a page that leads to them. */
export async function addDemoRoutes(
  http: FastifyInstance,
  parts: {
    issuer: DemoIssuer
    credentialIssuer: { publicUrl: string; key: JWK }
    inbox: DevInbox
    metrics: Metrics
    /** Whether clients may send documents of their own. */
    free: boolean
  },
): Promise<void> {
  await addCredentialIssuer(http, parts.credentialIssuer)
  addLogin(http, parts.issuer.provider)
  // The issuer reads the bodies of its requests itself.
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all(`${ISSUER_PATH}/*`, (request, reply) => {
      reply.hijack()
      parts.issuer.answer(request.raw, reply.raw)
    })
  })
  http.get<{ Querystring: { phoneNumber?: string } }>('/dev/inbox', async ({ query }, reply) => {
    if (!query.phoneNumber)
      return reply.code(400).send({ error: 'Name the phone: /dev/inbox?phoneNumber=+84912345678' })
    return { messages: parts.inbox.messagesTo(query.phoneNumber) }
  })
  http.get('/metrics', async (_request, reply) =>
    reply.type(parts.metrics.contentType).send(await parts.metrics.text()),
  )
  // Whoever opens the endpoint in a browser wants to look, not to send a query.
  http.addHook('onRequest', async ({ method, url, headers }, reply) => {
    if (method === 'GET' && url === '/graphql' && headers.accept?.includes('text/html'))
      return reply.redirect('/graphiql')
  })
  addPage(http, '/dev', startPage)
  addPage(http, '/graphiql', parts.free ? graphiqlPage : registeredOnlyPage)
  for (const [name, { module, file, type }] of Object.entries(ASSETS))
    http.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'max-age=86400')
        .send(await readFile(pathOf(module, file))),
    )
}

/** A page in each language, and the policy under which nothing runs in it but its own scripts. */
function addPage(http: FastifyInstance, path: string, pageIn: (language: Language) => string): void {
  const pages = new Map(
    LANGUAGES.map((language) => {
      const html = pageIn(language)
      return [language, { html, policy: contentPolicyOf(html) }]
    }),
  )
  http.get<{ Querystring: { lang?: string | string[] } }>(path, ({ query }, reply) => {
    const { html = '', policy = '' } = pages.get(languageOf(String(query.lang ?? ''))) ?? {}
    return reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html)
  })
}

/** A file that a package holds but does not export. */
const pathOf = (module: string, file: string): string => join(dirname(require.resolve(`${module}/package.json`)), file)
