import type { Db } from 'mongodb'
import { dropIndexes } from './drop-indexes.ts'

/** No sum counts along these any more; each order that changes had to be put into them. */
export const fewerIndexes = (db: Db): Promise<void> =>
  dropIndexes(db.collection('removal_order'), [
    ['recipientId', 'status', 'issuedAt', 'dueAt'],
    ['jurisdiction', 'status', 'issuedAt', 'dueAt'],
    ['action', 'urgency', 'status', 'issuedAt', 'clockStartedAt'],
  ])
