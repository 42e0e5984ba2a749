import type { Caller } from '../access/index.ts'
import { type DatabasePlace, openExistingDatabase } from '../installation/index.ts'
import { Storage, systemClock } from '../storage/index.ts'
import { confirmClock } from '../timekeeping/index.ts'

/** The operator, as named in the audit trail. */
const OPERATOR: Caller = { clientId: 'verigraph-clock', roles: [], organisationId: null, jurisdiction: null }

/**
 * Confirms this machine's clock, so that nodes whose clocks agree with it resume. The database may be in use. Returns
 * this machine's time.
 */
export async function confirmClockOf(place: DatabasePlace): Promise<Date> {
  const storage = new Storage<Caller>(await openExistingDatabase(place), systemClock)
  try {
    return await confirmClock(storage, OPERATOR)
  } finally {
    await storage.close()
  }
}
