/** A platform, and the period of its compliance record. */
export interface RecordedPeriod {
  readonly platformId: string
  readonly from: Date
  readonly to: Date
}

/**
 * Returns the id of a compliance record, which is computed, not stored. The id is the platform's id and the period as an ISO 8601 interval,
 * so that each context that adds fields needs nothing else.
 */
export const complianceRecordId = ({ platformId, from, to }: RecordedPeriod): string =>
  [platformId, from.toISOString(), to.toISOString()].join('/')

/** Parses the id of a record; null for an invalid one. */
export function readComplianceRecordId(id: string): RecordedPeriod | null {
  const [platformId, from, to] = id.split('/')
  if (!platformId || !from || !to) return null
  const recorded = { platformId, from: new Date(from), to: new Date(to) }
  return recorded.from < recorded.to ? recorded : null
}
