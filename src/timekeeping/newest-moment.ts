import { AuditEntry } from '../audit/index.ts'
import { LEASE_LASTS, Lease, type Reader } from '../storage/index.ts'
import { ClockConfirmation } from './clock-confirmation.ts'

/** More leases than there are subgraphs. */
const ALL_LEASES = 1000

/** The newest moment that any node has recorded; null where none has. Whoever works renews its leases every few seconds. */
export async function newestMoment(reader: Reader): Promise<Date | null> {
  const [entry] = await reader.page(AuditEntry, { where: [], direction: 'descending', limit: 1, properties: ['at'] })
  const leases = await reader.page(Lease, { where: [], limit: ALL_LEASES })
  const renewals = leases.map(({ expiresAt }) => expiresAt.getTime() - LEASE_LASTS)
  const newest = Math.max(...renewals, entry?.at.getTime() ?? Number.NEGATIVE_INFINITY)
  return Number.isFinite(newest) ? new Date(newest) : null
}

/** The moment that a clock which is right is not before: the newest recorded one, unless a clock was confirmed after it that had not reached it. */
export async function earliestPresent(reader: Reader): Promise<Date | null> {
  const [confirmation] = await reader.byIds(ClockConfirmation, [ClockConfirmation.ID])
  const newest = await newestMoment(reader)
  if (!confirmation || !newest || newest > confirmation.newestAt) return newest
  return confirmation.confirmedAt
}
