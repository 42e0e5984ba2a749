import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** What a credential is made of, where a test wants it otherwise. */
export interface CredentialOptions {
  nonce: string
  audience: string
  issuer?: string
  issuedAt?: number
  claims?: object
  verification?: object
  /** Leaves `verified_claims` out. */
  bare?: boolean
}

/** A national e-ID on a port of its own: discovery, keys, and credentials that it really signs. */
export class CredentialIssuer implements AsyncDisposable {
  private constructor(
    private readonly server: Server,
    private readonly keys: CryptoKeyPair,
  ) {}

  static async start(): Promise<CredentialIssuer> {
    const keys = (await generateKeyPair('ES256')) as CryptoKeyPair
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'e-id', alg: 'ES256', use: 'sig' }
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json')
      const issuer = `http://${request.headers.host}`
      if (request.url === '/.well-known/openid-configuration')
        response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }))
      else if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }))
      else response.writeHead(404).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new CredentialIssuer(server, keys)
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  issue(options: CredentialOptions): Promise<string> {
    const { nonce, audience, issuer = this.url, issuedAt = Math.floor(Date.now() / 1000) } = options
    const verified_claims = {
      verification: { trust_framework: 'vn_eid', ...options.verification },
      claims: { given_name: 'Thị Bình', family_name: 'Trần', ...options.claims },
    }
    return new SignJWT({ nonce, ...(options.bare ? {} : { verified_claims }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'e-id' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('e-id-4711')
      .setIssuedAt(issuedAt)
      .setExpirationTime('10m')
      .sign(this.keys.privateKey)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}
