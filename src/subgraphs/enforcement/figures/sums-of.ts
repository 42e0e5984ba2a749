import { pagesOf, type Reader, type Requirement, type Row } from '../../../storage/index.ts'
import type { OrderKind } from '../../policy/index.ts'
import { RemovalOrder } from '../removal-order.ts'
import { FiguresChange } from './figures-change.ts'
import { EVERYONE, figureIdsIn, OrderFigures } from './order-figures.ts'
import { type Part, type Period, partsOf } from './period.ts'
import { addTally, emptyTally, type Tally, tallyOf } from './tally.ts'

/** Rows that one read takes up. */
const AT_ONCE = 1000

/**
 * What the orders of a period add up to, by kind: kept sums of its whole months, days and hours, and the orders themselves
 * only of the less than two hours at its ends. So it is exact to the millisecond, and costs no more for more orders.
 */
export async function sumsOf(reader: Reader, scope: string, period: Period): Promise<(OrderKind & Tally)[]> {
  for (;;) {
    const changes = await outstanding(reader)
    const sums = await sumsWith(changes, reader, scope, period)
    // Changes are summed up oldest first. While the oldest still waits, none was, and each was counted once; otherwise it is read anew.
    const [oldest] = changes
    if (!oldest || (await reader.byIds(FiguresChange, [oldest.id]))[0]) return sums
  }
}

async function sumsWith(
  changes: readonly Row<FiguresChange>[],
  reader: Reader,
  scope: string,
  period: Period,
): Promise<(OrderKind & Tally)[]> {
  const sums = new Map<string, OrderKind & Tally>()
  const add = ({ action, urgency }: OrderKind, tally: Tally) => {
    const kind = `${action}/${urgency}`
    const sum = sums.get(kind) ?? { action, urgency, ...emptyTally() }
    sums.set(kind, sum)
    addTally(sum, tally)
  }
  for (const part of partsOf(period)) {
    for await (const figures of figuresOf(reader, scope, part)) add(figures, figures)
    for (const change of changes) if (isOf(change, scope, part)) add(change, change.tally)
    for await (const order of singleOrdersOf(reader, scope, part)) add(order, tallyOf(order))
  }
  return [...sums.values()]
}

/** What is not summed up yet: of a second or so. */
async function outstanding(reader: Reader): Promise<Row<FiguresChange>[]> {
  const all: Row<FiguresChange>[] = []
  for await (const page of pagesOf(reader, FiguresChange, { size: AT_ONCE })) all.push(...page)
  return all
}

/** Whether a change belongs into sums that are kept of a part. */
const isOf = ({ recipientId, issuedAt }: Row<FiguresChange>, scope: string, { grain, from, to }: Part): boolean =>
  grain !== null && (scope === EVERYONE || scope === recipientId) && issuedAt >= from && issuedAt < to

async function* figuresOf(reader: Reader, scope: string, part: Part): AsyncGenerator<Row<OrderFigures>> {
  const id = figureIdsIn(scope, part)
  if (id) for await (const page of pagesOf(reader, OrderFigures, { where: [{ id }], size: AT_ONCE })) yield* page
}

/** Read along the index of the time of issue. Rows of the last millisecond of a page are left to the next page, which begins with it. */
async function* singleOrdersOf(reader: Reader, scope: string, part: Part): AsyncGenerator<Row<RemovalOrder>> {
  if (part.grain) return
  const recipient: Requirement<Row<RemovalOrder>> = scope === EVERYONE ? {} : { recipientId: scope }
  let { from } = part
  for (let limit = AT_ONCE; ; ) {
    const issuedAt = { gte: from, lt: part.to }
    const rows = await reader.page(RemovalOrder, { where: [recipient, { issuedAt }], by: 'issuedAt', limit })
    const last = rows.at(-1)?.issuedAt
    if (!last || rows.length < limit) return yield* rows
    yield* rows.filter((row) => row.issuedAt && row.issuedAt < last)
    if (last > from) from = last
    else limit *= 2
  }
}
