import type { FastifyInstance, FastifyReply } from 'fastify'
import { errors, type Provider } from 'oidc-provider'
import { DEMO_CLIENTS, DEMO_SECRET } from './clients.ts'
import { LOGIN_PATH } from './issuer.ts'
import { contentPolicyOf } from './pages/content-policy.ts'
import { loginPage, tooLatePage } from './pages/log-in.ts'
import { languageOf } from './pages/small-page.ts'

interface Login {
  Params: { uid: string }
  Querystring: { lang?: string }
  Body: URLSearchParams
}

/** Adds the login pages, between the issuer's own. */
export function addLogin(http: FastifyInstance, provider: Provider): void {
  http.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_request: unknown, body: string | Buffer) => new URLSearchParams(body.toString()),
    )
    scope.setErrorHandler((error, { query }, reply) => {
      if (!(error instanceof errors.SessionNotFound)) throw error
      return html(reply.code(400), tooLatePage(languageOf((query as Login['Querystring']).lang ?? '')))
    })
    scope.get<Login>(`${LOGIN_PATH}/:uid`, async ({ raw, query }, reply) => {
      const { params } = await provider.interactionDetails(raw, reply.raw)
      const language = languageOf(query.lang ?? String(params.ui_locales ?? ''))
      return html(reply, loginPage(language, { account: String(params.login_hint ?? ''), wrong: false }))
    })
    scope.post<Login>(`${LOGIN_PATH}/:uid`, async ({ raw, query, body }, reply) => {
      const account = body.get('account') ?? ''
      if (!isPerson(account, body.get('password')))
        return html(reply.code(403), loginPage(languageOf(query.lang ?? ''), { account, wrong: true }))
      const result = { login: { accountId: account } }
      return reply.redirect(await provider.interactionResult(raw, reply.raw, result), 303)
    })
  })
}

const isPerson = (account: string, password: string | null): boolean =>
  password === DEMO_SECRET && DEMO_CLIENTS.some(({ clientId }) => clientId === account)

const html = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentPolicyOf(page))
    .send(page)
