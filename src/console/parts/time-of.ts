import type { OrderStatus } from '../graph/generated.ts'

/** The properties that determine an order's time left. */
export interface Timed {
  status: OrderStatus
  dueAt: string | null
  restorationDueAt: string | null
  restoredAt: string | null
}

export type Time = { kind: 'runs'; until: number } | { kind: 'stands' } | { kind: 'none' }

/** Returns the deadline of the order or the restoration while the clock runs; or that it is stopped, or that there is none. */
export function timeOf({ status, dueAt, restorationDueAt, restoredAt }: Timed): Time {
  if (restorationDueAt && !restoredAt) return { kind: 'runs', until: Date.parse(restorationDueAt) }
  if (status === 'OBJECTED') return { kind: 'stands' }
  if ((status === 'ISSUED' || status === 'ACKNOWLEDGED') && dueAt) return { kind: 'runs', until: Date.parse(dueAt) }
  return { kind: 'none' }
}

export const isRestoring = ({ restorationDueAt, restoredAt }: Timed): boolean =>
  restorationDueAt !== null && restoredAt === null
