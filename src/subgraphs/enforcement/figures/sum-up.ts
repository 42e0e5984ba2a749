import type { Caller } from '../../../access/index.ts'
import type { Transaction } from '../../../storage/index.ts'
import { FiguresChange } from './figures-change.ts'
import { figureIdsOf, OrderFigures } from './order-figures.ts'
import { addTally } from './tally.ts'

/**
 * Adds the oldest changes to the kept sums, and takes them off the list. So an approval writes one line instead of nine sums, and those who approve at the same time never wait for each other's.
 */
export async function sumUp(tx: Transaction<Caller>, atMost: number): Promise<void> {
  const changes = await tx.findAll(FiguresChange, {}, { limit: atMost })
  const places = changes.map((change) => ({ change, ids: figureIdsOf(change) }))
  const ids = [...new Set(places.flatMap((place) => place.ids))]
  const kept = new Map((await tx.findAll(OrderFigures, { id: ids })).map((figures) => [figures.id, figures]))
  for (const { change, ids } of places) {
    const { action, urgency, tally } = change
    for (const id of ids) {
      const figures = kept.get(id) ?? tx.create(OrderFigures, { id, action, urgency })
      kept.set(id, figures)
      addTally(figures, tally)
    }
    tx.remove(change)
  }
}
