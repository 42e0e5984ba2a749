import { isHeld, LEASE_LASTS, Lease } from './lease.ts'
import type { Storage } from './storage.ts'
import type { Transaction } from './transaction.ts'

/** Another node has taken over the lease; pending writes of this node are rejected. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`Another node has taken over ${name}.`)
  }
}

/** One node's side of a lease: takes and renews it. The nodes' clocks must agree to about a second. */
export class LeaseHolder<Actor> {
  #fence: number | null = null
  /** Milliseconds of this machine's monotonic clock. */
  #heldUntil = 0

  constructor(private readonly parts: { storage: Storage<Actor>; actor: Actor; name: string; node: string }) {}

  /** Whether this node holds the lease, as far as it knows: false after a suspension longer than the lease. */
  get holds(): boolean {
    return performance.now() < this.#heldUntil
  }

  /** Takes the lease if it is free, or renews it. */
  async hold(): Promise<boolean> {
    const { storage, actor, name, node } = this.parts
    const began = performance.now()
    const [known] = await storage.reader.byIds(Lease, [name])
    const isOthers = known && known.holder !== node && isHeld(known, storage.clock.now())
    this.#fence = isOthers ? null : await storage.transaction(actor, (tx) => this.#take(tx))
    this.#heldUntil = this.#fence === null ? 0 : began + LEASE_LASTS
    return this.holds
  }

  /** Fences a write. Throws `LeaseLost` when this node has lost the lease. */
  async demand(tx: Transaction<Actor>): Promise<void> {
    const { name, node } = this.parts
    const lease = await tx.find(Lease, { id: name })
    if (lease?.holder !== node || lease.fence !== this.#fence) throw new LeaseLost(name)
  }

  async release(): Promise<void> {
    const { storage, actor, name } = this.parts
    if (!this.holds) return
    this.#heldUntil = 0
    await storage.transaction(actor, async (tx) => {
      await this.demand(tx)
      const lease = await tx.find(Lease, { id: name })
      lease?.release(tx.now)
    })
  }

  async #take(tx: Transaction<Actor>): Promise<number | null> {
    const { name, node } = this.parts
    const until = new Date(tx.now.getTime() + LEASE_LASTS)
    const lease = await tx.find(Lease, { id: name })
    if (!lease) return tx.create(Lease, { id: name, holder: node, fence: 1, expiresAt: until }).fence
    if (!lease.isFreeFor(node, tx.now)) return null
    lease.take(node, until)
    return lease.fence
  }
}
