import { getListFromStatusListJWT, type StatusList } from '@sd-jwt/jwt-status-list'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { PermitRefused } from './permit-refused.ts'

/** Time to live in seconds of a list that does not state it. */
const DEFAULT_TTL = 30
/** Milliseconds after which a request to the issuer times out. */
const PATIENCE = 5000
/** Milliseconds after a failure before the next request to the issuer. */
const PAUSE = 1000

interface Kept {
  list: StatusList
  /** In milliseconds: when to fetch the list again, and until when it is valid if that fails. */
  freshUntil: number
  validUntil: number
}

/** A cache of the status lists of one issuer (IETF Token Status List), for their time to live. */
export class StatusListCache {
  readonly #kept = new Map<string, Kept>()
  readonly #fetching = new Map<string, Promise<Kept>>()

  constructor(private readonly parts: { prefix: string; keys: JWTVerifyGetKey; now: () => number }) {}

  /** Returns the status of an entry. Throws `PermitRefused` when it is unknown. */
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

  /** Fetches a list; concurrent callers share one request. */
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
