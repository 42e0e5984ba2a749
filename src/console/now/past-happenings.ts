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

/** What a recipient's event log tells by itself. */
const IN_LOG: ReadonlySet<string> = new Set(['ISSUED', 'WITHDRAWN'])

/** What has happened to the orders of the day before the console was opened, as they tell of it themselves. */
export function pastHappenings(
  orders: readonly Order[],
  known: { openedAt: string; hasLog: boolean },
  { happened }: Messages,
): Happening[] {
  return orders.flatMap((order) =>
    MOMENTS.flatMap(([moment, kind]) => {
      const at = order[moment]
      if (!at || at >= known.openedAt || (known.hasLog && IN_LOG.has(kind))) return []
      return { key: `${kind} ${order.id}`, at, text: happened[kind](order.reference), href: `/orders/${order.id}` }
    }),
  )
}
