import type { OrderDetailsFragment } from '../graph/generated.ts'

type Timed = Pick<
  OrderDetailsFragment,
  'issuedAt' | 'compliedAt' | 'complianceReportedAt' | 'completionTimeAcceptedAt'
> & {
  objections: readonly Pick<OrderDetailsFragment['objections'][number], 'filedAt' | 'stopsClock' | 'decidedAt'>[]
}

/** Milliseconds that the clock had counted when the order was reported, or carried out where that is accepted; null before. */
export function clockTimeOf(order: Timed): number | null {
  const { issuedAt, compliedAt, complianceReportedAt, completionTimeAcceptedAt, objections } = order
  const end = completionTimeAcceptedAt ? compliedAt : complianceReportedAt
  if (!issuedAt || !end) return null
  const before = (moment: string | null | undefined) => Math.min(Date.parse(moment ?? end), Date.parse(end))
  const stood = objections
    .filter(({ stopsClock }) => stopsClock)
    .reduce((sum, { filedAt, decidedAt }) => sum + before(decidedAt) - before(filedAt), 0)
  return Math.max(0, Date.parse(end) - Date.parse(issuedAt) - stood)
}
