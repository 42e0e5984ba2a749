import type { OrderRowFragment, RemovalOrderFilter } from '../graph/generated.ts'

/** Whether a filter of the list still takes an order in, to which something has happened. */
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
