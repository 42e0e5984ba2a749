import type { Row } from '../storage/index.ts'
import type { LogEpoch } from './log-epoch.ts'

/** What cursors call the first epoch, whether they were given out before there were others or after. */
const FIRST = '1'

/** The epochs of the logs, oldest first; the first one, which has no row, is not among the rows. */
export class Epochs {
  constructor(private readonly rows: readonly Row<LogEpoch>[]) {}

  /** What comes now stands above this sequence number, in every log. */
  get floor(): number {
    return this.rows.at(-1)?.floor ?? 0
  }

  /** The number of the epoch that an event of any log belongs to: 1, 2, 3 … */
  of(sequence: number): number {
    let epoch = 1
    for (const { floor, number } of this.rows) if (sequence > floor) epoch = number
    return epoch
  }

  /** What cursors call an epoch. A backup that is restored twice begins two that have the same number, but not the same name. */
  nameOf(epoch: number): string {
    return this.#row(epoch)?.beganAt.getTime().toString(36) ?? FIRST
  }

  /** The epoch after the one of this name: after the first, where the name is of one that was lost, too. */
  after(name: string): Row<LogEpoch> | null {
    const place = this.rows.findIndex(({ number }) => this.nameOf(number) === name)
    if (place < 0 && name !== FIRST) return this.rows.at(-1) ?? null
    return this.rows[place + 1] ?? null
  }

  #row(epoch: number): Row<LogEpoch> | undefined {
    return this.rows.find(({ number }) => number === epoch)
  }
}
