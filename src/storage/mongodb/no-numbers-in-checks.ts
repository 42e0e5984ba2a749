import type { Db } from 'mongodb'
import { dropIndexes } from './drop-indexes.ts'

/** Nothing counts checks by their number any more, which was the same on all platforms; and status lists are of none of them. */
export async function noNumbersInChecks(db: Db): Promise<void> {
  for (const checks of ['phone_verification', 'guardian_consent']) {
    await dropIndexes(db.collection(checks), [
      ['numberIndex', 'startedAt'],
      ['userId', 'startedAt'],
    ])
    await db.collection(checks).updateMany({}, { $unset: { numberIndex: '' } })
  }
  await dropIndexes(db.collection('status_list'), [['platformId', 'assigned']])
  await db.collection('status_list').updateMany({}, { $unset: { platformId: '' } })
}
