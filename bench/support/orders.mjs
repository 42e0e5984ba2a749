import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The order list with all that a person wants to see of it: four subgraphs. */
export const ORDERS = `query Orders($filter: RemovalOrderFilter, $after: String) {
  removalOrders(filter: $filter, first: 20, after: $after) {
    nodes {
      id reference status urgency dueAt overdue
      target {
        __typename
        ... on ContentItem { id kind text author { id handle verificationLevel } }
        ... on LiveStream { id title host { id handle verificationLevel } }
        ... on Merchant { id name owner { id handle verificationLevel } }
        ... on User { id handle verificationLevel }
        ... on ExternalLink { url }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

/** Variables for so many pages, no two of them the same: from anywhere in the list, every other one filtered. */
export function pages(dataFolder, count) {
  const database = new DatabaseSync(join(dataFolder, 'verigraph.db'), { readOnly: true })
  const orders = database
    .prepare("select _id, recipient_id, status from removal_order where reference like 'BENCH-%' order by _id")
    .all()
  database.close()
  const far = orders.slice(orders.length / 10) // behind each, twenty more are found whatever the filter
  return Array.from({ length: count }, (_, number) => {
    const { _id, recipient_id, status } = far[(number * 7919) % far.length]
    const filter = [null, { status }, null, { recipientId: recipient_id }][number % 4]
    return { filter, after: Buffer.from(_id).toString('base64url') }
  })
}
