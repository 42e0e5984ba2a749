import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

const ALGORITHM = 'ES256'

interface Key {
  privateKey: CryptoKey
  publicJwk: JWK
}

/** An OpenID issuer on a port of its own: discovery, and the keys by which it really signs. */
export class Issuer implements AsyncDisposable {
  /** What its discovery document claims to be, where a test wants it to lie. */
  claimsToBe: string | undefined

  private constructor(
    private readonly server: Server,
    private key: Key,
  ) {}

  static async start(): Promise<Issuer> {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json')
      if (request.url === '/.well-known/openid-configuration')
        response.end(JSON.stringify({ issuer: issuer.claimsToBe ?? issuer.url, jwks_uri: `${issuer.url}/keys` }))
      else if (request.url === '/keys') response.end(JSON.stringify({ keys: [issuer.publicJwk] }))
      else response.writeHead(404).end()
    })
    const issuer = new Issuer(server, await newKey('first'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return issuer
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  get publicJwk(): JWK {
    return this.key.publicJwk
  }

  /** Signs by another key from now on, and publishes no other. */
  async rotate(): Promise<void> {
    this.key = await newKey('second')
  }

  sign(claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid: this.publicJwk.kid ?? '', ...header })
      .sign(this.key.privateKey)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
  }
}

async function newKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM)
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' } }
}
