import { isGiven } from '../../../kernel/index.ts'
import type { Requirement, Row } from '../../../storage/index.ts'
import { formsOf } from '../../../texts/index.ts'
import type { RemovalOrderFilter } from '../inputs.ts'
import { overdueRows } from './overdue.ts'
import type { RemovalOrder } from './removal-order.ts'

/** Converts a filter of the graph to storage conditions. */
export function matching(filter: RemovalOrderFilter | null | undefined, now: Date): Requirement<Row<RemovalOrder>>[] {
  if (!filter) return []
  const { status, overdue, recipientId, reference, issuedAfter, issuedBefore } = filter
  const requirements: Requirement<Row<RemovalOrder>>[] = []
  if (isGiven(status)) requirements.push({ status })
  if (typeof overdue === 'boolean') requirements.push(overdueRows(overdue, now))
  if (isGiven(recipientId)) requirements.push({ recipientId })
  if (isGiven(reference)) requirements.push({ reference: formsOf(reference) })
  if (issuedAfter) requirements.push({ issuedAt: { gt: issuedAfter } })
  if (issuedBefore) requirements.push({ issuedAt: { lt: issuedBefore } })
  return requirements
}
