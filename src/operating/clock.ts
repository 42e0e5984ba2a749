import type { Caller } from '../access/index.ts'
import { type DatabasePlace, openExistingDatabase } from '../installation/index.ts'
import { Storage, systemClock } from '../storage/index.ts'
import { confirmClock } from '../timekeeping/index.ts'

/** Who says so, as the audit trail names it. */
const OPERATOR: Caller = { clientId: 'verigraph-clock', roles: [], organisationId: null, jurisdiction: null }

/** Lets every node go on whose clock agrees with this machine's, beside whatever has the database open. Returns what this machine's says. */
export async function confirmClockOf(place: DatabasePlace): Promise<Date> {
  const storage = new Storage<Caller>(await openExistingDatabase(place), systemClock)
  try {
    return await confirmClock(storage, OPERATOR)
  } finally {
    await storage.close()
  }
}
