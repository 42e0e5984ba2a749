import type { OrderStatus } from '../graph/generated.ts'

/** What tells how much time an order has. */
export interface Timed {
  status: OrderStatus
  dueAt: string | null
  restorationDueAt: string | null
  restoredAt: string | null
}

export type Time = { kind: 'runs'; until: number } | { kind: 'stands' } | { kind: 'none' }

/** Until when its clock runs: that of the order, or that of a restoration; or that it stands, or that there is none. */
export function timeOf({ status, dueAt, restorationDueAt, restoredAt }: Timed): Time {
  if (restorationDueAt && !restoredAt) return { kind: 'runs', until: Date.parse(restorationDueAt) }
  if (status === 'OBJECTED') return { kind: 'stands' }
  if ((status === 'ISSUED' || status === 'ACKNOWLEDGED') && dueAt) return { kind: 'runs', until: Date.parse(dueAt) }
  return { kind: 'none' }
}

export const isRestoring = ({ restorationDueAt, restoredAt }: Timed): boolean =>
  restorationDueAt !== null && restoredAt === null
