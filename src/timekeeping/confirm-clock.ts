import type { Caller } from '../access/index.ts'
import { record } from '../audit/index.ts'
import type { Storage } from '../storage/index.ts'
import { ClockConfirmation } from './clock-confirmation.ts'
import { newestMoment } from './newest-moment.ts'

/** Records that this machine's clock is correct; nodes whose clocks agree with it resume. Returns its time. */
export async function confirmClock(storage: Storage<Caller>, actor: Caller): Promise<Date> {
  const newest = await newestMoment(storage.reader)
  return storage.transaction(actor, async (tx) => {
    const id = ClockConfirmation.ID
    const known = await tx.find(ClockConfirmation, { id })
    const newestAt = newest ?? tx.now
    known?.repeat({ at: tx.now, newestAt })
    const confirmation = known ?? tx.create(ClockConfirmation, { id, count: 1, confirmedAt: tx.now, newestAt })
    record(tx, 'clock.confirmed', confirmation)
    return tx.now
  })
}
