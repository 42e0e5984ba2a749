import { Entity, Property } from '@mikro-orm/decorators/legacy'
import type { Reader } from './reader.ts'
import { Stored } from './stored.ts'

/** Milliseconds for which a lease lasts after its last renewal; so long, nobody does the work of a node that died. */
export const LEASE_LASTS = 6000
/** Milliseconds that exceed any lease. A longer one was taken by a clock that was ahead, and counts as free. */
const NEVER_AS_LONG = LEASE_LASTS + 60_000

/** Whether the lease is held. */
export function isHeld({ expiresAt }: { expiresAt: Date }, now: Date): boolean {
  const left = expiresAt.getTime() - now.getTime()
  return left > 0 && left < NEVER_AS_LONG
}

/** A limit above the number of subgraphs. */
const ALL = 1000

/** Whether any node works on a database, judged by its leases: a node that died counts for six seconds. */
export async function isAtWork({ reader }: { reader: Reader }): Promise<boolean> {
  const now = new Date()
  const leases = await reader.page(Lease, { where: [{ expiresAt: { gt: now } }], limit: ALL })
  return leases.some((lease) => isHeld(lease, now))
}

/** A task that only one node may perform, and its current holder. */
@Entity({ tableName: 'lease' })
export class Lease extends Stored {
  static readonly idPrefix = 'lease'

  /** The id of a node, from its start to its end. */
  @Property({ type: 'string' })
  holder!: string

  /** The fencing token: increases with each change of the holder. */
  @Property({ type: 'integer' })
  fence!: number

  @Property({ type: 'Date' })
  expiresAt!: Date

  isFreeFor(node: string, now: Date): boolean {
    return this.holder === node || !isHeld(this, now)
  }

  take(node: string, until: Date): void {
    if (this.holder !== node) this.fence += 1
    this.holder = node
    this.expiresAt = until
  }

  /** Lets the next node take the lease at once. */
  release(now: Date): void {
    this.expiresAt = now
  }
}
