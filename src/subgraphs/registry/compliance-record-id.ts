/** A platform, and the period over which its orders are looked at. */
export interface RecordedPeriod {
  readonly platformId: string
  readonly from: Date
  readonly to: Date
}

/**
 * A compliance record is computed, not stored: its id says of what it is, so that each context which tells something of it
 * needs nothing else. The platform's id, and the period as an ISO 8601 interval.
 */
export const complianceRecordId = ({ platformId, from, to }: RecordedPeriod): string =>
  [platformId, from.toISOString(), to.toISOString()].join('/')

/** Null for what is no id of a record. */
export function readComplianceRecordId(id: string): RecordedPeriod | null {
  const [platformId, from, to] = id.split('/')
  if (!platformId || !from || !to) return null
  const recorded = { platformId, from: new Date(from), to: new Date(to) }
  return recorded.from < recorded.to ? recorded : null
}
