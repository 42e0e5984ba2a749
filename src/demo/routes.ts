import { fileURLToPath } from 'node:url'
import statics from '@fastify/static'
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

/** The output of `npm run build` for src/graphiql, next to the compiled code; also used when the sources run. */
const GRAPHIQL = fileURLToPath(new URL('../../dist/graphiql', import.meta.url))

/** Adds the routes that only the demo has: the issuer and its login, the inbox, GraphiQL, and a start page with links to them. */
export async function addDemoRoutes(
  http: FastifyInstance,
  parts: {
    issuer: DemoIssuer
    credentialIssuer: { publicUrl: string; key: JWK }
    inbox: DevInbox
    metrics: Metrics
    /** Whether clients may send unregistered documents. */
    free: boolean
  },
): Promise<void> {
  await addCredentialIssuer(http, parts.credentialIssuer)
  addLogin(http, parts.issuer.provider)
  // The issuer parses the bodies of its requests itself.
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
  // A browser that opens the endpoint is redirected to GraphiQL, because it sends no query.
  http.addHook('onRequest', async ({ method, url, headers }, reply) => {
    if (method === 'GET' && url === '/graphql' && headers.accept?.includes('text/html'))
      return reply.redirect('/graphiql')
  })
  addPage(http, '/dev', startPage)
  addPage(http, '/graphiql', parts.free ? graphiqlPage : registeredOnlyPage)
  await http.register(statics, {
    root: GRAPHIQL,
    prefix: '/graphiql/',
    preCompressed: true,
    index: false,
    decorateReply: false,
  })
}

/** Adds a page in each language, with a policy under which only its own scripts run. */
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
