import { LRUCache } from 'lru-cache'
import type { Adapter, AdapterPayload } from 'oidc-provider'

/** The storage of the issuer for one kind of data: sessions, codes, refresh tokens. In memory only; a restart logs everybody out. */
export class FlowMemory implements Adapter {
  readonly #kept = new LRUCache<string, AdapterPayload>({ max: 10_000 })

  async upsert(id: string, payload: AdapterPayload, expiresIn = 0): Promise<void> {
    this.#kept.set(id, payload, { ttl: expiresIn * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#kept.get(id)
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.#kept.values()].find((payload) => payload.uid === uid)
  }

  /** Only devices have user codes, and none log in here. */
  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const payload = this.#kept.get(id)
    if (payload) payload.consumed = true
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of [...this.#kept.entries()]) if (payload.grantId === grantId) this.#kept.delete(id)
  }
}
