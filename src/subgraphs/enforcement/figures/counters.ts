import type { Row } from '../../../storage/index.ts'
import { isOnTime } from '../orders/on-time.ts'
import { CLOCK_RUNS, type RemovalOrder } from '../orders/removal-order.ts'
import { OrderStatus } from '../vocabulary.ts'

const MINUTE = 60_000
const NOTHING = { issued: 0, complied: 0, onTime: 0, withdrawn: 0, objections: 0, objectionsUpheld: 0, open: 0 }
type Counts = typeof NOTHING
export const COUNTS = Object.keys(NOTHING) as (keyof Counts)[]

/** What orders add up to. Withdrawn ones stay among those that were issued; open are those whose clocks run. */
export type Counters = Counts & {
  /**
   * Minutes of clock time, rounded up, each followed by how many orders were carried out in so many: `[12, 3, 40, 1]`. As a list they are
   * added up and written several times as fast as by name.
   */
  minutesUsed: readonly number[]
}

/** What one order adds. Whether an open one is late is not judged here, because time alone makes it so. */
export function countersOf(order: Row<RemovalOrder>): Counters {
  const { timeUsed, issuedAt, status, objectionsFiled, objectionsUpheld } = order
  if (!issuedAt) return new CounterSum().tally
  const complied = timeUsed !== null
  return {
    issued: 1,
    complied: Number(complied),
    onTime: Number(isOnTime(order) ?? false),
    withdrawn: Number(status === OrderStatus.WITHDRAWN),
    objections: objectionsFiled,
    objectionsUpheld,
    open: Number(CLOCK_RUNS.includes(status)),
    minutesUsed: complied ? [Math.ceil(timeUsed / MINUTE), 1] : [],
  }
}

/** Tells of each number of minutes how many orders took so many. */
export function eachOf(minutesUsed: Counters['minutesUsed'], tell: (minutes: number, count: number) => void): void {
  for (let place = 0; place < minutesUsed.length; place += 2)
    tell(minutesUsed[place] as number, minutesUsed[place + 1] as number)
}

/** Adds up how many orders took how many minutes. */
export class MinutesSum {
  readonly #counts = new Map<number, number>()

  /** As often as it says; -1 takes them off. */
  add(minutesUsed: Counters['minutesUsed'], times: 1 | -1 = 1): this {
    eachOf(minutesUsed, (minutes, count) => this.#counts.set(minutes, (this.#counts.get(minutes) ?? 0) + times * count))
    return this
  }

  get minutesUsed(): number[] {
    const minutesUsed: number[] = []
    for (const [minutes, count] of this.#counts) if (count !== 0) minutesUsed.push(minutes, count)
    return minutesUsed
  }
}

/** Adds counters up. */
export class CounterSum {
  readonly #counts: Counts = { ...NOTHING }
  readonly #minutes = new MinutesSum()

  /** As often as it says; -1 takes the tally off. */
  add(tally: Counters, times: 1 | -1 = 1): this {
    for (const name of COUNTS) this.#counts[name] += times * tally[name]
    this.#minutes.add(tally.minutesUsed, times)
    return this
  }

  get tally(): Counters {
    return { ...this.#counts, minutesUsed: this.#minutes.minutesUsed }
  }
}

/** How many orders took no more than so many minutes. */
export function occurrencesUpTo(most: number, minutesUsed: Counters['minutesUsed']): number {
  let sum = 0
  eachOf(minutesUsed, (minutes, count) => {
    if (minutes <= most) sum += count
  })
  return sum
}
