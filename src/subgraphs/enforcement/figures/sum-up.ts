import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { FiguresChange } from './figures-change.ts'
import { addOrders, OrderFigures, placesOf } from './order-figures.ts'

/**
 * Adds the oldest changes to the kept sums, and takes them off the list. So an approval writes one line instead of nine sums, and those who approve at the same time never wait for each other's.
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
