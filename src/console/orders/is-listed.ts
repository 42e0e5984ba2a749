import type { OrderRowFragment, RemovalOrderFilter } from '../graph/generated.ts'

/** Whether an order that has changed still matches the filter of the list. */
export function isListed(order: OrderRowFragment, filter: RemovalOrderFilter): boolean {
  const { status, overdue, recipientId, issuedAfter, issuedBefore } = filter
  const issuedAt = order.issuedAt ?? ''
  return (
    (!status || status.includes(order.status)) &&
    (!overdue || order.overdue) &&
    (!recipientId || order.recipient.id === recipientId) &&
    (!issuedAfter || issuedAt > issuedAfter) &&
    (!issuedBefore || (issuedAt !== '' && issuedAt < issuedBefore))
  )
}
