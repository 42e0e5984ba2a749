import type { Happening } from '../feed/happening.ts'
import type { BoardQuery } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'

type Order = BoardQuery['lastChanged'][number]
type Kind = keyof Messages['happened']

/** A stretch of time, as moments of the graph. */
interface Stretch {
  from: string
  until: string
}

/**
 * What happened within a stretch of time to the orders that something happened to last, as they tell of it themselves. Each change of an order
 * is told, so as many orders as lines are shown are enough: no other order can have one that is newer than all of these.
 */
export function pastHappenings(
  orders: readonly Order[],
  { from, until, seesDrafts }: Stretch & { seesDrafts: boolean },
  { happened }: Messages,
): Happening[] {
  return orders.flatMap((order) =>
    changesOf(order).flatMap(([kind, at]): Happening[] => {
      if (at < from || at >= until || (kind === 'DRAFTED' && !seesDrafts)) return []
      const { id, reference } = order
      // The same key as that of an event of the own log, which tells it, too.
      return [{ key: `${kind} ${id} ${at}`, at, text: happened[kind](reference), href: `/orders/${id}` }]
    }),
  )
}

/** In the order in which they come in the list where two are of the same moment: what follows stands above. */
function changesOf({ objections, appeal, ...order }: Order): [Kind, string][] {
  const changes: [Kind, string | null | undefined][] = [
    ['PUT_BACK', order.restoredAt],
    ['RESTORED', order.restorationDueAt && appeal?.decidedAt],
    // An objection that is upheld takes the order back, which needs no second line.
    ['WITHDRAWN', objections.some(({ decidedAt }) => decidedAt === order.withdrawnAt) ? null : order.withdrawnAt],
    ['COMPLIED', order.complianceReportedAt],
    ...objections.toReversed().flatMap(({ filedAt, stopsClock, decidedAt }): [Kind, string | null][] => [
      ['OBJECTION_DECIDED', decidedAt],
      [stopsClock ? 'OBJECTED' : 'OBJECTED_RUNNING', filedAt],
    ]),
    ['ACKNOWLEDGED', order.acknowledgedAt],
    ['ISSUED', order.issuedAt],
    ['DRAFTED', order.draftedAt],
  ]
  return changes.flatMap(([kind, at]): [Kind, string][] => (at ? [[kind, at]] : []))
}
