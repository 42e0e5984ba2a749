import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from 'jose'
import { StatusListCache } from './status-list-cache.ts'

/** Milliseconds between two requests for an unknown key: a key may sign as soon as it is published. */
const KEY_COOLDOWN = 1000

/**
 * A Verigraph installation whose permits and orders are trusted. Its keys and status lists are fetched on first use and cached; create one
 * instance, and keep it.
 */
export class VerigraphIssuer {
  /** The issuer in permits. */
  readonly url: string
  readonly keys: JWTVerifyGetKey
  readonly statusLists: StatusListCache
  readonly now: () => number

  /** `url`: the base URL of Verigraph, e.g. `https://verigraph.example`. `now`: milliseconds since 1970, for tests. */
  constructor(url: string, { now = Date.now }: { now?: () => number } = {}) {
    if (typeof url !== 'string' || !URL.canParse(url))
      throw new TypeError('Pass the address of the Verigraph whose signatures count, e.g. https://verigraph.example.')
    this.url = url.replace(/\/$/, '')
    this.now = now
    this.keys = createRemoteJWKSet(new URL(`${this.url}/.well-known/jwks.json`), { cooldownDuration: KEY_COOLDOWN })
    this.statusLists = new StatusListCache({ prefix: `${this.url}/status-lists/`, keys: this.keys, now })
  }

  /** Verifies a token of a media type that this issuer has signed, and returns its claims. Throws jose's errors. */
  async verify(token: string, options: JWTVerifyOptions & { typ: string }): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, this.keys, {
      ...options,
      issuer: this.url,
      algorithms: ['EdDSA'],
      currentDate: new Date(this.now()),
    })
    return payload
  }
}
