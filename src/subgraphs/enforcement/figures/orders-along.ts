import type { Properties, Reader, Row, Where } from '../../../storage/index.ts'
import { RemovalOrder } from '../orders/removal-order.ts'

/** Rows per read. */
const AT_ONCE = 1000

/**
 * Yields the matching orders page by page along the index of a moment, from `from` and before `to`. No other condition should match an
 * index of a moment, or the database may read along that one. Rows in the last millisecond of a page are left to the next page, which
 * starts with it.
 */
export async function* ordersAlong(
  reader: Reader,
  by: 'issuedAt' | 'runsOutAt',
  along: { where: Where<Row<RemovalOrder>>; from: Date; to?: Date; properties: Properties<RemovalOrder> },
): AsyncGenerator<Row<RemovalOrder>[]> {
  const { where, to, properties } = along
  let { from } = along
  for (let limit = AT_ONCE; ; ) {
    const moment = { [by]: { gte: from, ...(to && { lt: to }) } }
    const rows = await reader.page(RemovalOrder, { where: [where, moment], by, limit, properties })
    const last = rows.at(-1)?.[by]
    if (!last || rows.length < limit) {
      yield rows
      return
    }
    yield rows.filter((row) => (row[by] ?? last) < last)
    if (last > from) from = last
    else limit *= 2
  }
}
