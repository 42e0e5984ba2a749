import type { Db } from 'mongodb'

/** No sum counts along these any more; each order that changes had to be put into them. */
const UNUSED = [
  ['recipientId', 'status', 'issuedAt', 'dueAt'],
  ['jurisdiction', 'status', 'issuedAt', 'dueAt'],
  ['action', 'urgency', 'status', 'issuedAt', 'clockStartedAt'],
]

export async function fewerIndexes(db: Db): Promise<void> {
  const orders = db.collection('removal_order')
  for (const { name, key } of await orders.indexes())
    if (name !== undefined && UNUSED.some((fields) => fields.join() === Object.keys(key).join()))
      await orders.dropIndex(name)
}
