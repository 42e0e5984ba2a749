import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from './stored.ts'

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
    return this.holder === node || this.expiresAt <= now
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
