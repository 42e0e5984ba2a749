import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import { type ClientMetadata, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { DEMO_CLIENTS, DEMO_SECRET } from './clients.ts'
import { FlowMemory } from './flow-memory.ts'
import { originsOf } from './origins.ts'
import { contentPolicyOf } from './pages/content-policy.ts'
import { errorPage, loggedOutPage, logoutPage } from './pages/log-out.ts'
import { languageOf } from './pages/small-page.ts'

/** The path of the issuer below the gateway's URL. */
export const ISSUER_PATH = '/oidc'
/** The path of the login page; the issuer redirects to it. */
export const LOGIN_PATH = '/login'
/** The client with which people log in: a page in a browser, which cannot keep a secret (RFC 8252, section 8.5). */
export const CONSOLE = 'console'

/** In seconds. People's tokens are renewed by refresh tokens, which end with the session; machines request new ones. */
const MACHINE_TOKEN_LIFETIME = 3600
const PERSON_TOKEN_LIFETIME = 600
const SESSION_LIFETIME = 12 * 3600
const LOGIN_LIFETIME = 3600
const CODE_LIFETIME = 60

/** The allowed redirect paths of a console. */
const REDIRECT_PATHS = ['/', '/console', '/console/', '/callback']

/** The demo's issuer, for the rest of the demo. */
export interface DemoIssuer {
  readonly provider: Provider
  answer(request: IncomingMessage, response: ServerResponse): void
}

/**
 * Creates a real OpenID issuer for the demo: client credentials for machines, the authorization code with PKCE for people, discovery and
 * keys at their standard paths.
 */
export function demoIssuer(options: { publicUrl: string; audience: string; signingKey: JWK }): DemoIssuer {
  const { publicUrl, audience, signingKey } = options
  const origins = originsOf(publicUrl)
  const provider = new Provider(`${publicUrl}${ISSUER_PATH}`, {
    clients: [...DEMO_CLIENTS.map(({ clientId }) => machine(clientId)), consoleAt(origins)],
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    adapter: () => new FlowMemory(),
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    // The demo's own pages request tokens from the browser; no other site may.
    clientBasedCORS: (_context, origin) => origins.includes(origin),
    jwks: { keys: [{ ...signingKey, alg: 'EdDSA', use: 'sig' }] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, preferred_username: sub }) }),
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    scopes: ['openid', 'profile'],
    interactions: { url: (_context, { uid }) => `${LOGIN_PATH}/${uid}` },
    // The console belongs to the demo: there is no third party to consent to.
    loadExistingGrant: (context) => grantEverything(context, audience),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    renderError: (context, { error, error_description }) => {
      show(context, errorPage(languageOf(localesOf(context)), error_description ?? error))
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (context, form) => show(context, logoutPage(languageOf(localesOf(context)), form)),
        postLogoutSuccessSource: (context) => show(context, loggedOutPage(languageOf(localesOf(context)))),
      },
      // A resource server is what makes oidc-provider issue access tokens as JWTs (RFC 9068).
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, _resource, { clientId }) => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: clientId === CONSOLE ? PERSON_TOKEN_LIFETIME : MACHINE_TOKEN_LIFETIME,
          jwt: { sign: { alg: 'EdDSA' } },
        }),
      },
    },
    ttl: {
      AccessToken: PERSON_TOKEN_LIFETIME,
      AuthorizationCode: CODE_LIFETIME,
      ClientCredentials: MACHINE_TOKEN_LIFETIME,
      Grant: SESSION_LIFETIME,
      IdToken: SESSION_LIFETIME,
      Interaction: LOGIN_LIFETIME,
      RefreshToken: SESSION_LIFETIME,
      Session: SESSION_LIFETIME,
    },
  })
  const answer = provider.callback()
  return {
    provider,
    answer(request, response) {
      // oidc-provider derives its own URLs from both.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(ISSUER_PATH.length) || '/' })
      answer(request, response)
    },
  }
}

const machine = (clientId: string): ClientMetadata => ({
  client_id: clientId,
  client_secret: DEMO_SECRET,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
})

function consoleAt(origins: readonly string[]): ClientMetadata {
  const addresses = origins.flatMap((origin) => REDIRECT_PATHS.map((path) => `${origin}${path}`))
  return {
    client_id: CONSOLE,
    client_name: 'Verigraph',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: addresses,
    post_logout_redirect_uris: addresses,
  }
}

async function grantEverything({ oidc }: KoaContextWithOIDC, audience: string) {
  const { client, session, provider } = oidc
  const before = client && session?.grantIdFor(client.clientId)
  const existing = before ? await provider.Grant.find(before) : undefined
  if (existing) return existing
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope('openid profile')
  grant.addResourceScope(audience, '')
  await grant.save()
  return grant
}

/** Returns the languages that the client requests, best first (OpenID Connect Core 1.0, section 3.1.2.1). */
const localesOf = ({ oidc }: KoaContextWithOIDC): string => String(oidc?.params?.ui_locales ?? '')

function show(context: KoaContextWithOIDC, page: string): void {
  context.type = 'html'
  context.set('content-security-policy', contentPolicyOf(page))
  context.body = page
}
