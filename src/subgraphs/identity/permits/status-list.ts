import { createHmac } from 'node:crypto'
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'

/** Entries of one list: with two bits each, 16 KiB before compression. */
export const STATUS_LIST_CAPACITY = 65_536

/** The statuses of a verification in its permits' status list (draft-ietf-oauth-status-list, section 7.1). */
export const Status = { VALID: 0, INVALID: 1, SUSPENDED: 2 } as const
export type Status = (typeof Status)[keyof typeof Status]

const ROUNDS = 8

/** A list of verifications of all platforms, with the number of its assigned entries. */
@Entity({ tableName: 'status_list' })
@Index({ properties: ['assigned'] })
export class StatusList extends Stored {
  static readonly idPrefix = 'statuses'

  @Property({ type: 'integer' })
  assigned!: number

  /** Seed of the order in which entries are assigned; null for a list assigned in ascending order, which takes no more. */
  @Property({ type: 'string', nullable: true })
  seed: string | null = null

  /** Returns the next free entry. Each is assigned once, and its position does not reveal how many were assigned before. */
  assign(): number {
    const { seed, assigned } = this
    if (seed === null || assigned >= STATUS_LIST_CAPACITY) throw new Error(`The status list ${this.id} is full.`)
    this.assigned += 1
    return shuffled(assigned, seed)
  }
}

/**
 * Returns the position of a number below 2¹⁶ in a secret permutation: a Feistel network, whose rounds are invertible and so map no two
 * numbers to one position.
 */
function shuffled(number: number, seed: string): number {
  let [left, right] = [number >>> 8, number & 0xff]
  for (let round = 0; round < ROUNDS; round++) {
    const [mask = 0] = createHmac('sha256', seed).update(Uint8Array.of(round, right)).digest()
    ;[left, right] = [right, left ^ mask]
  }
  return (left << 8) | right
}

/** An entry that is not valid; all other entries of the list are. */
@Entity({ tableName: 'status_exception' })
@Unique({ properties: ['listId', 'position'] })
export class StatusException extends Stored {
  static readonly idPrefix = 'status'

  @Property({ type: 'string' })
  listId!: string

  @Property({ type: 'integer' })
  position!: number

  @Property({ type: 'integer' })
  status!: Status
}
