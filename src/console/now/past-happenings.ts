import type { Happening } from '../feed/happening.ts'
import type { BoardQuery } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'

type Order = BoardQuery['lastChanged'][number]
type Kind = keyof Messages['happened']

/** A period, as moments of the graph. */
interface Stretch {
  from: string
  until: string
}

/**
 * Derives the events of a period from the orders changed last. Each change of an order is an event, so as many orders as lines suffice: no
 * other order can have a newer event than all of these.
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
      // The same key as that of the event in the own log, which reports it, too.
      return [{ key: `${kind} ${id} ${at}`, at, text: happened[kind](reference), href: `/orders/${id}` }]
    }),
  )
}

/** Returns the changes of an order; of two at the same moment, the consequence comes first. */
function changesOf({ objections, appeal, ...order }: Order): [Kind, string][] {
  const changes: [Kind, string | null | undefined][] = [
    ['PUT_BACK', order.restoredAt],
    ['RESTORED', order.restorationDueAt && appeal?.decidedAt],
    // An upheld objection withdraws the order, which needs no second line.
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
