import type { Row } from '../storage/index.ts'
import type { LogEpoch } from './log-epoch.ts'

/** The name of the first epoch in cursors, also in those that were issued before other epochs existed. */
const FIRST = '1'

/** The epochs of the logs, oldest first. The first epoch has no row. */
export class Epochs {
  constructor(private readonly rows: readonly Row<LogEpoch>[]) {}

  /** The sequence number that new events of every log exceed. */
  get floor(): number {
    return this.rows.at(-1)?.floor ?? 0
  }

  /** The number of the epoch of an event in any log: 1, 2, 3 … */
  of(sequence: number): number {
    let epoch = 1
    for (const { floor, number } of this.rows) if (sequence > floor) epoch = number
    return epoch
  }

  /**
   * The name of an epoch in cursors. Restoring one backup twice begins two epochs with the same number but different
   * names.
   */
  nameOf(epoch: number): string {
    return this.#row(epoch)?.beganAt.getTime().toString(36) ?? FIRST
  }

  /** The epoch after the one with this name; for the name of a lost epoch, the newest one. */
  after(name: string): Row<LogEpoch> | null {
    const place = this.rows.findIndex(({ number }) => this.nameOf(number) === name)
    if (place < 0 && name !== FIRST) return this.rows.at(-1) ?? null
    return this.rows[place + 1] ?? null
  }

  #row(epoch: number): Row<LogEpoch> | undefined {
    return this.rows.find(({ number }) => number === epoch)
  }
}
