import { AuditEntry } from '../audit/index.ts'
import { LEASE_LASTS, Lease, type Reader } from '../storage/index.ts'
import { ClockConfirmation } from './clock-confirmation.ts'

/** A limit above the number of subgraphs. */
const ALL_LEASES = 1000

/** The newest time recorded by any node; null if there is none. A working node renews its leases every few seconds. */
export async function newestMoment(reader: Reader): Promise<Date | null> {
  const [entry] = await reader.page(AuditEntry, { where: [], direction: 'descending', limit: 1, properties: ['at'] })
  const leases = await reader.page(Lease, { where: [], limit: ALL_LEASES })
  const renewals = leases.map(({ expiresAt }) => expiresAt.getTime() - LEASE_LASTS)
  const newest = Math.max(...renewals, entry?.at.getTime() ?? Number.NEGATIVE_INFINITY)
  return Number.isFinite(newest) ? new Date(newest) : null
}

/**
 * The earliest time that a correct clock can show: the newest recorded one, unless a clock with an earlier time was
 * confirmed afterwards.
 */
export async function earliestPresent(reader: Reader): Promise<Date | null> {
  const [confirmation] = await reader.byIds(ClockConfirmation, [ClockConfirmation.ID])
  const newest = await newestMoment(reader)
  if (!confirmation || !newest || newest > confirmation.newestAt) return newest
  return confirmation.confirmedAt
}
