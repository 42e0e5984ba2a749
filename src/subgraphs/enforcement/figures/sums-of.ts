import { judge, type Properties, pagesOf, type Reader, type Row } from '../../../storage/index.ts'
import type { OrderKind } from '../../policy/index.ts'
import type { RemovalOrder } from '../orders/removal-order.ts'
import { COUNTS, CounterSum, type Counters, countersOf, occurrencesUpTo } from './counters.ts'
import { FiguresChange } from './figures-change.ts'
import { nameOfKind } from './name-of-kind.ts'
import { figureIdsIn, OrderFigures, startOfFigures } from './order-figures.ts'
import { ordersAlong } from './orders-along.ts'
import { hoursOf, isWithin, type Part, type Period, partsOf, startOf } from './period.ts'
import type { Scope } from './scope.ts'

/** Rows per read. */
const AT_ONCE = 1000

/**
 * Returns the counters of the orders of a period: from kept sums of months, days and hours, and from single orders only for less than an
 * hour at its ends. So it is exact to the millisecond, and its cost does not grow with the number of orders. The reader must see a single
 * moment: a change added between two reads would count twice, or not at all.
 */
export async function sumOf(reader: Reader, scope: Scope, period: Period): Promise<Counters> {
  const sum = new CounterSum()
  const properties = [...COUNTS, 'minutesUsed'] as const
  for await (const { times, kept, others } of countedIn(reader, { scope, parts: partsOf(period), properties })) {
    for (const figures of kept) sum.add(figures, times)
    for (const { tally } of others) sum.add(tally, times)
  }
  return sum.tally
}

/**
 * Returns the counters of the orders of a period, for a scope with kinds kept apart; an order is on time if it took at most the minutes
 * allowed for the name of its kind. The reader must see a single moment.
 */
export async function sumUnder(
  reader: Reader,
  scope: Scope,
  period: Period,
  allowed: (nameOfKind: string) => number,
): Promise<Pick<Counters, 'issued' | 'complied' | 'onTime' | 'open'>> {
  const sum = { issued: 0, complied: 0, onTime: 0, open: 0 }
  const add = ({ issued, complied, open }: Omit<typeof sum, 'onTime'>, times: 1 | -1) => {
    sum.issued += times * issued
    sum.complied += times * complied
    sum.open += times * open
  }
  const properties = ['issued', 'complied', 'open', 'minutesByKind'] as const
  for await (const { times, kept, others } of countedIn(reader, { scope, parts: partsOf(period), properties })) {
    for (const figures of kept) {
      add(figures, times)
      for (const [name, minutesUsed] of Object.entries(figures.minutesByKind))
        sum.onTime += times * occurrencesUpTo(allowed(name), minutesUsed)
    }
    for (const order of others) {
      add(order.tally, times)
      sum.onTime += times * occurrencesUpTo(allowed(nameOfKind(order)), order.tally.minutesUsed)
    }
  }
  return sum
}

/**
 * Returns how many orders were issued in each UTC hour of a period, counting only those within the period. The reader must see a single
 * moment.
 */
export async function issuedByHour(reader: Reader, scope: Scope, period: Period): Promise<ReadonlyMap<Date, number>> {
  const issued = new Map<number, number>()
  const add = (moment: Date, count: number) => {
    const hour = startOf('hour', moment).getTime()
    issued.set(hour, (issued.get(hour) ?? 0) + count)
  }
  const asked = { scope, parts: partsOf(period, ['hour']), properties: ['issued'] as const }
  for await (const { times, kept, others } of countedIn(reader, asked)) {
    for (const figures of kept) add(startOfFigures(figures), times * figures.issued)
    for (const { issuedAt, tally } of others) add(issuedAt, times * tally.issued)
  }
  return new Map(hoursOf(period).map((hour) => [hour, issued.get(hour.getTime()) ?? 0]))
}

/** The counted orders of one part of a period. */
interface Counted {
  readonly times: 1 | -1
  /** The kept sums of its months, days or hours. */
  readonly kept: Row<OrderFigures>[]
  /** Changes that are not yet in the sums, and single orders. */
  readonly others: (OrderKind & { issuedAt: Date; tally: Counters })[]
}

async function* countedIn(
  reader: Reader,
  asked: { scope: Scope; parts: readonly Part[]; properties: Properties<OrderFigures> },
): AsyncGenerator<Counted> {
  const { scope, parts, properties } = asked
  const waiting = await all(pagesOf(reader, FiguresChange, { size: AT_ONCE })) // changes of about a second
  const changes = waiting.filter(judge(scope.orders))
  for (const part of parts) {
    const { times } = part
    const id = figureIdsIn(scope, part)
    if (!id) yield { times, kept: [], others: await singleOrdersOf(reader, scope, part) }
    else
      yield {
        times,
        kept: await all(pagesOf(reader, OrderFigures, { where: [{ id }], size: AT_ONCE, properties })),
        others: changes.filter(({ issuedAt }) => isWithin(part, issuedAt)),
      }
  }
}

async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

async function singleOrdersOf(reader: Reader, { orders }: Scope, { from, to }: Part): Promise<Counted['others']> {
  const properties = [...COUNTED, ...(Object.keys(orders) as (keyof typeof orders)[])]
  // The country is filtered here: before a database knows that most orders share one, it would read along that index.
  const { jurisdiction: _, ...where } = orders
  const found = await all(ordersAlong(reader, 'issuedAt', { where, from, to, properties }))
  return found.filter(judge(orders)).map((order) => {
    const { action, urgency, issuedAt } = order
    return { action, urgency, issuedAt: issuedAt ?? from, tally: countersOf(order) }
  })
}

/** The properties that a tally needs. */
const COUNTED = [
  'action',
  'urgency',
  'issuedAt',
  'dueAt',
  'clockStartedAt',
  'timeUsed',
  'status',
  'objectionsFiled',
  'objectionsUpheld',
] as const satisfies Properties<RemovalOrder>
