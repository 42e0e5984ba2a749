import type { Happening } from '../feed/happening.ts'
import type { BoardQuery } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'

type Order = BoardQuery['today']['nodes'][number]

const MOMENTS = [
  ['issuedAt', 'ISSUED'],
  ['acknowledgedAt', 'ACKNOWLEDGED'],
  ['compliedAt', 'COMPLIED'],
  ['withdrawnAt', 'WITHDRAWN'],
] as const

/** What has happened to the orders of the day before the console was opened, as they tell of it themselves. */
export function pastHappenings(orders: readonly Order[], openedAt: string, { happened }: Messages): Happening[] {
  return orders.flatMap((order) =>
    MOMENTS.flatMap(([moment, kind]) => {
      const at = order[moment]
      if (!at || at >= openedAt) return []
      return { key: `${kind} ${order.id}`, at, text: happened[kind](order.reference), href: `/orders/${order.id}` }
    }),
  )
}
