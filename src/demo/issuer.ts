import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import { type Adapter, Provider } from 'oidc-provider'
import { DEMO_CLIENTS, DEMO_SECRET } from './clients.ts'

/** Where the issuer stands below the gateway's own address. */
export const ISSUER_PATH = '/oidc'
const TOKEN_LIFETIME = 3600

/** A real OpenID issuer for the demo: client credentials at `/oidc/token`, discovery and keys where the standards put them. */
export function demoIssuer(options: {
  publicUrl: string
  audience: string
  signingKey: JWK
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { publicUrl, audience, signingKey } = options
  const provider = new Provider(`${publicUrl}${ISSUER_PATH}`, {
    clients: DEMO_CLIENTS.map(({ clientId }) => ({
      client_id: clientId,
      client_secret: DEMO_SECRET,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    adapter: NothingToKeep,
    // GraphiQL's page asks for tokens from the browser; no other site may.
    clientBasedCORS: (_context, origin) =>
      origin === publicUrl || origin === publicUrl.replace('127.0.0.1', 'localhost'),
    jwks: { keys: [{ ...signingKey, alg: 'EdDSA', use: 'sig' }] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      // A resource server is what makes oidc-provider issue access tokens as JWTs (RFC 9068).
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFETIME,
          jwt: { sign: { alg: 'EdDSA' } },
        }),
      },
    },
    ttl: { ClientCredentials: TOKEN_LIFETIME },
  })
  const answer = provider.callback()
  return (request, response) => {
    // oidc-provider tells its own addresses from both.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(ISSUER_PATH.length) || '/' })
    answer(request, response)
  }
}

/** Tokens are JWTs and the clients stand in the configuration: nothing of client credentials is looked up again. */
class NothingToKeep implements Adapter {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}
