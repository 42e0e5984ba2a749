import type { Row } from '../../../storage/index.ts'
import { CLOCK_RUNS, type RemovalOrder } from '../removal-order.ts'
import { OrderStatus } from '../vocabulary.ts'

const MINUTE = 60_000
const COUNTS = ['issued', 'complied', 'onTime', 'withdrawn', 'objections', 'objectionsUpheld', 'open'] as const

/** What orders add up to. Withdrawn ones stay among those that were issued; open are those whose clocks run. */
export type Tally = Record<(typeof COUNTS)[number], number> & {
  /** How many were carried out within so many minutes of clock time, rounded up: `{ "12": 3 }`. */
  minutesUsed: Record<string, number>
}

export const emptyTally = (): Tally => ({
  issued: 0,
  complied: 0,
  onTime: 0,
  withdrawn: 0,
  objections: 0,
  objectionsUpheld: 0,
  open: 0,
  minutesUsed: {},
})

/** What one order adds. Whether an open one is late is not judged here, because time alone makes it so. */
export function tallyOf(order: Row<RemovalOrder>): Tally {
  if (!order.issuedAt) return emptyTally()
  const { timeUsed, clockStartedAt, dueAt, status, objectionsFiled, objectionsUpheld } = order
  const complied = timeUsed !== null
  const allowed = (dueAt?.getTime() ?? 0) - (clockStartedAt?.getTime() ?? 0)
  return {
    issued: 1,
    complied: Number(complied),
    onTime: Number(complied && timeUsed <= allowed),
    withdrawn: Number(status === OrderStatus.WITHDRAWN),
    objections: objectionsFiled,
    objectionsUpheld,
    open: Number(CLOCK_RUNS.includes(status)),
    minutesUsed: complied ? { [Math.ceil(timeUsed / MINUTE)]: 1 } : {},
  }
}

/** Adds a tally to another as often as it says; -1 takes it off. */
export function addTally(to: Tally, tally: Tally, times: 1 | -1 = 1): void {
  for (const name of COUNTS) to[name] += times * tally[name]
  for (const [minutes, count] of Object.entries(tally.minutesUsed)) {
    const sum = (to.minutesUsed[minutes] ?? 0) + times * count
    if (sum === 0) delete to.minutesUsed[minutes]
    else to.minutesUsed[minutes] = sum
  }
}
