import { matches, type Properties, pagesOf, type Reader, type Row } from '../../../storage/index.ts'
import type { OrderKind } from '../../policy/index.ts'
import type { RemovalOrder } from '../removal-order.ts'
import { FiguresChange } from './figures-change.ts'
import { figureIdsIn, OrderFigures, startOfFigures } from './order-figures.ts'
import { ordersAlong } from './orders-along.ts'
import { hoursOf, type Part, type Period, partsOf, startOf } from './period.ts'
import type { Scope } from './scope.ts'
import { addTally, emptyTally, type Tally, tallyOf } from './tally.ts'

/** Rows that one read takes up. */
const AT_ONCE = 1000

/** What orders of one kind add up to that were issued at a moment, or in the month, day or hour that begins with it. */
interface Sum extends OrderKind {
  readonly since: Date
  readonly tally: Tally
  readonly times: 1 | -1
}

/**
 * What the orders of a period add up to, by kind: kept sums of months, days and hours, and the orders themselves
 * only of less than an hour at its ends. So it is exact to the millisecond, and costs no more for more orders. The reader must be one of a
 * single moment: what is summed up between two reads would count twice, or not at all.
 */
export async function sumsOf(reader: Reader, scope: Scope, period: Period): Promise<(OrderKind & Tally)[]> {
  const sums = new Map<string, OrderKind & Tally>()
  for await (const { action, urgency, tally, times } of sumsIn(reader, scope, partsOf(period))) {
    const kind = `${action}/${urgency}`
    const sum = sums.get(kind) ?? { action, urgency, ...emptyTally() }
    sums.set(kind, sum)
    addTally(sum, tally, times)
  }
  return [...sums.values()]
}

/** How many orders were issued in each hour of UTC that a period touches, as far as it lies in the period. The same holds for the reader. */
export async function issuedByHour(reader: Reader, scope: Scope, period: Period): Promise<ReadonlyMap<Date, number>> {
  const issued = new Map<number, number>()
  for await (const { since, tally, times } of sumsIn(reader, scope, partsOf(period, ['hour']))) {
    const hour = startOf('hour', since).getTime()
    issued.set(hour, (issued.get(hour) ?? 0) + times * tally.issued)
  }
  return new Map(hoursOf(period).map((hour) => [hour, issued.get(hour.getTime()) ?? 0]))
}

/** What is not summed up yet: of a second or so. */
async function outstanding(reader: Reader): Promise<Row<FiguresChange>[]> {
  const all: Row<FiguresChange>[] = []
  for await (const page of pagesOf(reader, FiguresChange, { size: AT_ONCE })) all.push(...page)
  return all
}

async function* sumsIn(reader: Reader, scope: Scope, parts: readonly Part[]): AsyncGenerator<Sum> {
  const changes = await outstanding(reader)
  for (const part of parts) {
    const { times } = part
    for await (const figures of figuresOf(reader, scope, part))
      yield { ...kindOf(figures), since: startOfFigures(figures), tally: figures, times }
    for (const change of changes)
      if (isOf(change, scope, part)) yield { ...kindOf(change), since: change.issuedAt, tally: change.tally, times }
    for await (const order of singleOrdersOf(reader, scope, part))
      yield { ...kindOf(order), since: order.issuedAt ?? part.from, tally: tallyOf(order), times }
  }
}

const kindOf = ({ action, urgency }: OrderKind): OrderKind => ({ action, urgency })

/** Whether a change belongs into sums that are kept of a part. */
const isOf = (change: Row<FiguresChange>, scope: Scope, { grain, from, to }: Part): boolean =>
  grain !== null && matches(change, scope.orders) && change.issuedAt >= from && change.issuedAt < to

async function* figuresOf(reader: Reader, scope: Scope, part: Part): AsyncGenerator<Row<OrderFigures>> {
  const id = figureIdsIn(scope, part)
  if (id) for await (const page of pagesOf(reader, OrderFigures, { where: [{ id }], size: AT_ONCE })) yield* page
}

async function* singleOrdersOf(reader: Reader, { orders }: Scope, part: Part): AsyncGenerator<Row<RemovalOrder>> {
  if (part.grain) return
  // Those of a country are picked out here: before a database knows that most have the same one, it would read along that.
  const { jurisdiction: _, ...where } = orders
  const { from, to } = part
  for await (const order of ordersAlong(reader, 'issuedAt', { where, from, to, properties: COUNTED }))
    if (matches(order, orders)) yield order
}

/** What a tally is made of. */
const COUNTED = [
  'action',
  'urgency',
  'recipientId',
  'jurisdiction',
  'issuedAt',
  'dueAt',
  'clockStartedAt',
  'timeUsed',
  'status',
  'objectionsFiled',
  'objectionsUpheld',
] as const satisfies Properties<RemovalOrder>
