import type { OrderDetailsFragment } from '../graph/generated.ts'

type Stop = Pick<OrderDetailsFragment['objections'][number], 'filedAt' | 'stopsClock' | 'decidedAt'>

type Timed = Pick<
  OrderDetailsFragment,
  'issuedAt' | 'compliedAt' | 'complianceReportedAt' | 'completionTimeAcceptedAt'
> & { objections: readonly Stop[] }

/** Returns the clock time used in milliseconds, up to the report, or up to the completion where that is accepted; null before. */
export function clockTimeOf(order: Timed): number | null {
  const { issuedAt, compliedAt, complianceReportedAt, completionTimeAcceptedAt, objections } = order
  const end = completionTimeAcceptedAt ? compliedAt : complianceReportedAt
  return issuedAt && end ? clockTimeUntil(end, issuedAt, objections) : null
}

/** Whether an order was carried out in time, by its recipient's statement. */
export function wasDoneInTime({ issuedAt, compliedAt, dueAt, objections }: Timed & { dueAt: string | null }): boolean {
  if (!issuedAt || !compliedAt || !dueAt) return false
  const allowed = Date.parse(dueAt) - Date.parse(issuedAt) - stoodIn(objections, Number.POSITIVE_INFINITY) // each stop has moved the deadline
  return clockTimeUntil(compliedAt, issuedAt, objections) <= allowed
}

/** Returns the milliseconds from the issue to a moment, without the stops of the clock. */
function clockTimeUntil(end: string, issuedAt: string, objections: readonly Stop[]): number {
  const until = Date.parse(end)
  return Math.max(0, until - Date.parse(issuedAt) - stoodIn(objections, until))
}

/** Returns the milliseconds for which the clock was stopped before a moment. */
function stoodIn(objections: readonly Stop[], until: number): number {
  const before = (moment: string | null) => Math.min(moment ? Date.parse(moment) : until, until)
  return objections
    .filter(({ stopsClock }) => stopsClock)
    .reduce((sum, { filedAt, decidedAt }) => sum + before(decidedAt) - before(filedAt), 0)
}
