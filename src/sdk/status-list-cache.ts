import { getListFromStatusListJWT, type StatusList } from '@sd-jwt/jwt-status-list'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { PermitRefused } from './permit-refused.ts'

/** Seconds for which a list counts that does not say. */
const DEFAULT_TTL = 30
/** Milliseconds that the issuer gets to answer. */
const PATIENCE = 5000
/** Milliseconds after a failure before the issuer is asked again. */
const PAUSE = 1000

interface Kept {
  list: StatusList
  /** In milliseconds: when to ask again, and until when it counts if nobody answers. */
  freshUntil: number
  validUntil: number
}

/** The status lists of one issuer (IETF Token Status List), kept for their time to live. */
export class StatusListCache {
  readonly #kept = new Map<string, Kept>()
  readonly #fetching = new Map<string, Promise<Kept>>()

  constructor(private readonly parts: { prefix: string; keys: JWTVerifyGetKey; now: () => number }) {}

  /** The status of an entry. Throws `PermitRefused` where it cannot be known. */
  async statusOf(uri: string, index: number): Promise<number> {
    const { now } = this.parts
    let kept = this.#kept.get(uri)
    if (!kept || kept.freshUntil <= now()) kept = await this.#renew(uri, kept)
    return kept.list.getStatus(index)
  }

  async #renew(uri: string, old: Kept | undefined): Promise<Kept> {
    try {
      return await this.#fetchOnce(uri)
    } catch (cause) {
      const now = this.parts.now()
      if (!old || old.validUntil <= now)
        throw new PermitRefused('STATUS_UNKNOWN', 'The status of this permit cannot be asked for now.', { cause })
      old.freshUntil = Math.min(now + PAUSE, old.validUntil)
      return old
    }
  }

  /** Whoever needs the same list in the meantime waits for the same answer. */
  #fetchOnce(uri: string): Promise<Kept> {
    let fetching = this.#fetching.get(uri)
    if (!fetching) {
      fetching = this.#fetch(uri).finally(() => this.#fetching.delete(uri))
      this.#fetching.set(uri, fetching)
    }
    return fetching
  }

  async #fetch(uri: string): Promise<Kept> {
    const { prefix, keys, now } = this.parts
    if (!uri.startsWith(prefix)) throw new Error('The status list is not one of the issuer’s.')
    const response = await fetch(uri, {
      headers: { accept: 'application/statuslist+jwt' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) throw new Error(`The issuer answered ${response.status}.`)
    const token = await response.text()
    const { payload } = await jwtVerify(token, keys, {
      typ: 'statuslist+jwt',
      subject: uri,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'status_list'],
      currentDate: new Date(now()),
    })
    const ttl = typeof payload.ttl === 'number' ? payload.ttl : DEFAULT_TTL
    const kept = {
      list: getListFromStatusListJWT(token),
      freshUntil: now() + ttl * 1000,
      validUntil: (payload.exp as number) * 1000,
    }
    this.#kept.set(uri, kept)
    return kept
  }
}
