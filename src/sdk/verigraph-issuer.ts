import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from 'jose'
import { StatusListCache } from './status-list-cache.ts'

/** Milliseconds between two looks for a key that is not known yet: a key may sign as soon as it is published. */
const KEY_COOLDOWN = 1000

/** A Verigraph whose permits and orders are trusted: its keys and status lists, fetched when first needed, and kept. Make one, and keep it. */
export class VerigraphIssuer {
  /** As permits name it. */
  readonly url: string
  readonly keys: JWTVerifyGetKey
  readonly statusLists: StatusListCache
  readonly now: () => number

  /** `url`: where Verigraph is reached, e.g. `https://verigraph.example`. `now`: milliseconds since 1970, for tests. */
  constructor(url: string, { now = Date.now }: { now?: () => number } = {}) {
    if (typeof url !== 'string' || !URL.canParse(url))
      throw new TypeError('Pass the address of the Verigraph whose signatures count, e.g. https://verigraph.example.')
    this.url = url.replace(/\/$/, '')
    this.now = now
    this.keys = createRemoteJWKSet(new URL(`${this.url}/.well-known/jwks.json`), { cooldownDuration: KEY_COOLDOWN })
    this.statusLists = new StatusListCache({ prefix: `${this.url}/status-lists/`, keys: this.keys, now })
  }

  /** The claims of what this issuer has signed under a media type. Throws jose's errors. */
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
