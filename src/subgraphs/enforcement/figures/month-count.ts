import type { Properties, Row } from '../../../storage/index.ts'
import { CLOCK_RUNS, type RemovalOrder } from '../orders/removal-order.ts'
import { MinutesSum } from './counters.ts'
import { nameOfKind } from './name-of-kind.ts'
import type { PublishedMonth } from './published-month.ts'

const MINUTE = 60_000

/** The properties that the count of a month reads. */
export const COUNTED_OF_MONTH = [
  'recipientId',
  'jurisdiction',
  'action',
  'urgency',
  'status',
  'clockStartedAt',
  'timeUsed',
  'issuedAt',
] as const satisfies Properties<RemovalOrder>

/** Counts the orders of a month one by one, as of a given moment. */
export class MonthCount {
  readonly byRecipient = new Map<string, number>()
  readonly byCountry = new Map<string, number>()
  readonly #used = new Map<string, MinutesSum>()
  readonly #counted = new Map<string, MinutesSum>()
  #issued = 0

  constructor(private readonly now: Date) {}

  add(order: Row<RemovalOrder>): void {
    const { recipientId, jurisdiction, status, clockStartedAt, timeUsed } = order
    this.#issued += 1
    countOneMore(this.byRecipient, recipientId)
    countOneMore(this.byCountry, jurisdiction)
    if (timeUsed !== null) addTime(this.#used, nameOfKind(order), timeUsed)
    else if (CLOCK_RUNS.includes(status) && clockStartedAt)
      addTime(this.#counted, nameOfKind(order), this.now.getTime() - clockStartedAt.getTime())
  }

  /** The counts to be stored. */
  get kept(): Pick<PublishedMonth, 'issued' | 'minutesUsed' | 'minutesCounted'> {
    return { issued: this.#issued, minutesUsed: listed(this.#used), minutesCounted: listed(this.#counted) }
  }
}

const countOneMore = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

function addTime(sums: Map<string, MinutesSum>, kind: string, time: number): void {
  const sum = sums.get(kind) ?? new MinutesSum()
  sums.set(kind, sum.add([Math.ceil(time / MINUTE), 1]))
}

const listed = (sums: ReadonlyMap<string, MinutesSum>): PublishedMonth['minutesUsed'] =>
  Object.fromEntries([...sums].map(([kind, sum]) => [kind, sum.minutesUsed]))
