import { AuditEntry } from '../../audit/index.ts'
import { isGiven } from '../../kernel/index.ts'
import { lowestIdAt, type Requirement, type Row } from '../../storage/index.ts'
import type { AuditEntryFilter } from './inputs.ts'

/** Milliseconds by which the time in an entry's id may differ from the entry's: a transaction takes time, and a clock may be set. */
const APART = 60_000

/** Converts a filter of the graph to storage conditions. A period is also a range of ids, so that no page reads beyond it. */
export function entriesMatching(filter: AuditEntryFilter): Requirement<Row<AuditEntry>>[] {
  const requirements: Requirement<Row<AuditEntry>>[] = []
  for (const property of ['subjectId', 'clientId', 'tokenSubject', 'organisationId', 'onBehalfOfId', 'action'] as const)
    if (isGiven(filter[property])) requirements.push({ [property]: filter[property] })
  const { from, to } = filter
  if (from) requirements.push({ at: { gte: from }, id: { gte: idAt(from.getTime() - APART) } })
  if (to) requirements.push({ at: { lt: to }, id: { lt: idAt(to.getTime() + APART) } })
  return requirements
}

const idAt = (time: number): string => lowestIdAt(AuditEntry.idPrefix, new Date(time))
