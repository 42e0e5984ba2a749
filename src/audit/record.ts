import type { Caller } from '../access/index.ts'
import type { Transaction, Values } from '../storage/index.ts'
import { AuditEntry } from './audit-entry.ts'
import { difference } from './difference.ts'

interface Draft {
  action: string
  subject: { id: string }
  onBehalfOfId: string | null
  before: Values | null
  after: Values | null
}

/** What each open transaction has to say, in order. */
const drafts = new WeakMap<Transaction<Caller>, Draft[]>()

/**
 * Writes what the transaction does into the audit trail; both are committed together. Whoever listens is told of the same. An entry tells what has changed of its
 * subject since the entry before it, the last one also what changes after it: each change of a subject stands in the trail once.
 */
export function record(
  tx: Transaction<Caller>,
  action: `${string}.${string}`,
  subject: { id: string },
  { onBehalfOfId = null }: { onBehalfOfId?: string | null } = {},
): void {
  const earlier = draftsOf(tx)
  const last = lastAbout(earlier, subject)
  const { first, now } = tx.audited(subject)
  earlier.push({ action, subject, onBehalfOfId, before: last ? last.after : first, after: now })
  tx.note(action, subject)
}

function draftsOf(tx: Transaction<Caller>): Draft[] {
  const known = drafts.get(tx)
  if (known) return known
  const none: Draft[] = []
  drafts.set(tx, none)
  tx.beforeCommit(() => write(tx, none))
  return none
}

function write(tx: Transaction<Caller>, drafted: readonly Draft[]): void {
  const { clientId, organisationId } = tx.actor
  for (const draft of drafted) {
    const { action, subject, onBehalfOfId } = draft
    const after = lastAbout(drafted, subject) === draft ? tx.audited(subject).now : draft.after
    const change = difference(draft.before, after)
    const subjectId = subject.id
    tx.create(AuditEntry, { at: tx.now, clientId, organisationId, onBehalfOfId, action, subjectId, ...change })
  }
}

const lastAbout = (drafted: readonly Draft[], subject: object): Draft | undefined =>
  drafted.findLast((draft) => draft.subject === subject)
