import type { OrderDetailsFragment } from '../graph/generated.ts'

type Stop = Pick<OrderDetailsFragment['objections'][number], 'filedAt' | 'stopsClock' | 'decidedAt'>

type Timed = Pick<
  OrderDetailsFragment,
  'issuedAt' | 'compliedAt' | 'complianceReportedAt' | 'completionTimeAcceptedAt'
> & { objections: readonly Stop[] }

/** Milliseconds that the clock had counted when the order was reported, or carried out where that is accepted; null before. */
export function clockTimeOf(order: Timed): number | null {
  const { issuedAt, compliedAt, complianceReportedAt, completionTimeAcceptedAt, objections } = order
  const end = completionTimeAcceptedAt ? compliedAt : complianceReportedAt
  return issuedAt && end ? clockTimeUntil(end, issuedAt, objections) : null
}

/** Whether an order was carried out in time, by its recipient's word. */
export function wasDoneInTime({ issuedAt, compliedAt, dueAt, objections }: Timed & { dueAt: string | null }): boolean {
  if (!issuedAt || !compliedAt || !dueAt) return false
  const allowed = Date.parse(dueAt) - Date.parse(issuedAt) - stoodIn(objections, Number.POSITIVE_INFINITY) // all of it has moved the deadline
  return clockTimeUntil(compliedAt, issuedAt, objections) <= allowed
}

/** Milliseconds from the issue to a moment, without those for which the clock stood. */
function clockTimeUntil(end: string, issuedAt: string, objections: readonly Stop[]): number {
  const until = Date.parse(end)
  return Math.max(0, until - Date.parse(issuedAt) - stoodIn(objections, until))
}

/** Milliseconds for which the clock stood before a moment. */
function stoodIn(objections: readonly Stop[], until: number): number {
  const before = (moment: string | null) => Math.min(moment ? Date.parse(moment) : until, until)
  return objections
    .filter(({ stopsClock }) => stopsClock)
    .reduce((sum, { filedAt, decidedAt }) => sum + before(decidedAt) - before(filedAt), 0)
}
