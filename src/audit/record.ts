import type { Caller } from '../access/index.ts'
import type { Transaction } from '../storage/index.ts'
import { AuditEntry } from './audit-entry.ts'

/** Writes what the transaction does into the audit trail; both are committed together. Whoever listens is told of the same. */
export function record(tx: Transaction<Caller>, action: `${string}.${string}`, subject: { id: string }): void {
  const { clientId, organisationId } = tx.actor
  tx.create(AuditEntry, { at: tx.now, clientId, organisationId, action, subjectId: subject.id })
  tx.note(action, subject)
}
