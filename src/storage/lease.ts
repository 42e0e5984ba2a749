import { Entity, Property } from '@mikro-orm/decorators/legacy'
import type { Reader } from './reader.ts'
import { Stored } from './stored.ts'

/** Milliseconds after its last renewal for which a lease belongs to its holder: so long nobody does the work of a node that died. */
export const LEASE_LASTS = 6000
/** Milliseconds: none is given for so long. One that seems to be was taken by a clock that was ahead. */
const NEVER_AS_LONG = LEASE_LASTS + 60_000

/** Whether it is somebody's. */
export function isHeld({ expiresAt }: { expiresAt: Date }, now: Date): boolean {
  const left = expiresAt.getTime() - now.getTime()
  return left > 0 && left < NEVER_AS_LONG
}

/** More leases than there are subgraphs. */
const ALL = 1000

/** Whether any node is at work on a database, as far as its leases tell: one that has died is for six seconds. */
export async function isAtWork({ reader }: { reader: Reader }): Promise<boolean> {
  const now = new Date()
  const leases = await reader.page(Lease, { where: [{ expiresAt: { gt: now } }], limit: ALL })
  return leases.some((lease) => isHeld(lease, now))
}

/** What only one of all nodes does, and who does it now. */
@Entity({ tableName: 'lease' })
export class Lease extends Stored {
  static readonly idPrefix = 'lease'

  /** A node, from its start to its end. */
  @Property({ type: 'string' })
  holder!: string

  /** Higher with each change of the holder. */
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

  /** Whoever is next need not wait. */
  release(now: Date): void {
    this.expiresAt = now
  }
}
