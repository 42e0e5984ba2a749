import { randomBytes, randomInt } from 'node:crypto'
import { StatusList as Statuses } from '@sd-jwt/jwt-status-list'
import { LRUCache } from 'lru-cache'
import type { SigningKeys } from '../../../signing/index.ts'
import { type Storage, type Transaction, untellingId } from '../../../storage/index.ts'
import { STATUS_LIST_CAPACITY, type Status, StatusException, StatusList } from './status-list.ts'

/** Seconds for which a verifier caches a list; together with the cache here, a change is visible within forty. */
const TIME_TO_LIVE = 30
/** Seconds after which a list proves nothing any more, should Verigraph be unreachable. */
const LIFETIME = 300
/** Milliseconds for which a signed list is cached. */
const KEPT = 10_000
const BITS = 2
/** Number of lists from which entries are assigned at the same time; when one is full, another is created. */
const OPEN_LISTS = 4

/** The position of a verification's status. */
export interface StatusEntry {
  listId: string
  position: number
}

/** The status lists (IETF Token Status List) that reveal whether an unexpired permit was revoked. */
export class StatusLists {
  readonly #tokens = new LRUCache<string, Promise<string | null>>({ max: 1000, ttl: KEPT })

  constructor(private readonly parts: { storage: Storage; signingKeys: SigningKeys; publicUrl: string }) {}

  uriOf(listId: string): string {
    return `${this.parts.publicUrl}/status-lists/${listId}`
  }

  /**
   * Assigns an entry of one of the open lists. All platforms share these, so that an entry does not reveal how many were assigned. An entry
   * is never assigned twice.
   */
  async assign(tx: Transaction<unknown>): Promise<StatusEntry> {
    const free = { seed: { present: true as const }, assigned: { lt: STATUS_LIST_CAPACITY } }
    const open = await tx.findAll(StatusList, free, { by: 'assigned', limit: OPEN_LISTS })
    const list = (open.length === OPEN_LISTS ? open[randomInt(OPEN_LISTS)] : undefined) ?? begin(tx)
    return { listId: list.id, position: list.assign() }
  }

  async mark(tx: Transaction<unknown>, entry: StatusEntry, status: Status): Promise<void> {
    const exception = await tx.find(StatusException, { ...entry })
    if (exception) exception.status = status
    else tx.create(StatusException, { ...entry, status })
    tx.afterCommit(() => this.#tokens.delete(entry.listId))
  }

  /** Returns the list as a signed token (typ `statuslist+jwt`); null for an unknown id. */
  token(listId: string): Promise<string | null> {
    let token = this.#tokens.get(listId)
    if (!token) {
      token = this.#sign(listId)
      this.#tokens.set(listId, token)
      token.catch(() => this.#tokens.delete(listId))
    }
    return token
  }

  async #sign(listId: string): Promise<string | null> {
    const { reader, clock } = this.parts.storage
    const [list] = await reader.byIds(StatusList, [listId])
    if (!list) return null
    const exceptions = await reader.page(StatusException, { where: [{ listId }], limit: STATUS_LIST_CAPACITY })
    const statuses = new Array<number>(STATUS_LIST_CAPACITY).fill(0)
    for (const { position, status } of exceptions) statuses[position] = status
    const iat = Math.floor(clock.now().getTime() / 1000)
    const claims = {
      iss: this.parts.publicUrl,
      sub: this.uriOf(listId),
      iat,
      exp: iat + LIFETIME,
      ttl: TIME_TO_LIVE,
      status_list: { bits: BITS, lst: new Statuses(statuses, BITS).compressStatusList() },
    }
    return this.parts.signingKeys.sign(claims, 'statuslist+jwt')
  }
}

const begin = (tx: Transaction<unknown>): StatusList =>
  tx.create(StatusList, {
    id: untellingId(StatusList.idPrefix),
    assigned: 0,
    seed: randomBytes(32).toString('base64url'),
  })
