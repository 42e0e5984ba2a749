import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { FiguresChange } from './figures-change.ts'
import { addOrders, OrderFigures, placesOf } from './order-figures.ts'

/**
 * Adds the oldest changes to the kept sums, removes them, and returns their number. So an approval writes one row instead of nine sums, and
 * concurrent approvals never wait for each other's locks.
 */
export async function sumUp(tx: Transaction<Caller>, atMost: number): Promise<number> {
  const changes = await tx.findAll(FiguresChange, {}, { limit: atMost })
  const places = changes.flatMap((change) => placesOf(change).map((place) => ({ ...place, change })))
  const byId = Map.groupBy(places, ({ id }) => id)
  const kept = new Map((await tx.findAll(OrderFigures, { id: [...byId.keys()] })).map((each) => [each.id, each]))
  for (const [id, counted] of byId) {
    const [{ scope }] = counted as [(typeof counted)[number]]
    const figures = kept.get(id) ?? tx.create(OrderFigures, { id })
    addOrders(
      figures,
      scope,
      counted.map(({ change }) => change),
    )
  }
  for (const change of changes) tx.remove(change)
  return changes.length
}
