import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A page of the list, as a person wants to see it. */
const PAGE = 20

/** One of the documents that are registered with the product: `{ id, name, body }`. */
export async function registeredDocument(name) {
  const manifest = JSON.parse(await readFile(new URL('../../schema/trusted-documents.json', import.meta.url), 'utf8'))
  return manifest.operations.find((operation) => operation.name === name)
}

/**
 * Requests for so many pages of the order list, no two of them the same: from anywhere in the list, every other one filtered.
 * `free` sends the document, `registered` names it by its hash.
 */
export async function pagesOfOrders(dataFolder, count, { filtered = true } = {}) {
  const { id, body: query } = await registeredDocument('OrderList')
  const variables = somewhere(dataFolder, count, filtered)
  return {
    free: variables.map((each) => JSON.stringify({ query, variables: each })),
    registered: variables.map((each) => JSON.stringify({ documentId: `sha256:${id}`, variables: each })),
  }
}

/** The product as a side of a comparison: with its document sent, and with it named. */
export function bothWays(product, headers, { free, registered }) {
  const side = { name: 'Verigraph', url: `${product.url}/graphql`, headers, servers: [product] }
  return [
    { ...side, how: '', bodies: free },
    { ...side, how: ', document registered', bodies: registered },
  ]
}

function somewhere(dataFolder, count, filtered) {
  const database = new DatabaseSync(join(dataFolder, 'verigraph.db'), { readOnly: true })
  const orders = database
    .prepare("select _id, recipient_id, status from removal_order where reference like 'BENCH-%' order by _id")
    .all()
  database.close()
  const far = orders.slice(orders.length / 10) // behind each, a page more is found whatever the filter
  return Array.from({ length: count }, (_, number) => {
    const { _id, recipient_id, status } = far[(number * 7919) % far.length]
    const filter = filtered ? [null, { status: [status] }, null, { recipientId: recipient_id }][number % 4] : null
    return { filter, first: PAGE, after: Buffer.from(_id).toString('base64url') }
  })
}
