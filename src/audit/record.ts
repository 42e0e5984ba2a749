import type { Caller } from '../access/index.ts'
import type { State, Transaction } from '../storage/index.ts'
import { AuditEntry } from './audit-entry.ts'
import { difference } from './difference.ts'

interface Draft {
  action: string
  subject: { id: string }
  onBehalfOfId: string | null
  before: State | null
  after: State | null
}

/** What an open transaction has to say. */
interface Telling {
  /** In order. */
  readonly drafts: Draft[]
  /** The last one about each subject. */
  readonly last: Map<object, Draft>
}

const TELLING = Symbol('telling')

/**
 * Writes what the transaction does into the audit trail; both are committed together. Whoever listens is told of the same. An entry tells
 * what has changed of its subject since the entry before it, the last one also what changes after it: each change of a subject stands in
 * the trail once.
 */
export function record(
  tx: Transaction<Caller>,
  action: `${string}.${string}`,
  subject: { id: string },
  { onBehalfOfId = null }: { onBehalfOfId?: string | null } = {},
): void {
  const { drafts, last } = tellingOf(tx)
  const before = last.get(subject)
  const { first, now } = tx.audited(subject)
  const draft = { action, subject, onBehalfOfId, before: before ? before.after : first, after: now }
  drafts.push(draft)
  last.set(subject, draft)
  tx.note(action, subject)
}

const tellingOf = (tx: Transaction<Caller>): Telling =>
  tx.kept(TELLING, () => {
    const telling: Telling = { drafts: [], last: new Map() }
    tx.beforeCommit(() => write(tx, telling))
    return telling
  })

function write(tx: Transaction<Caller>, { drafts, last }: Telling): void {
  const { clientId, organisationId } = tx.actor
  for (const draft of drafts) {
    const { action, subject, onBehalfOfId } = draft
    const after = last.get(subject) === draft ? tx.audited(subject).now : draft.after
    const change = difference(draft.before, after)
    const subjectId = subject.id.toWellFormed() // it may be what somebody has asked about
    const told = { at: tx.now, clientId, organisationId, onBehalfOfId, action, subjectId, ...change }
    tx.append(AuditEntry, { ...told, leafIndex: null })
  }
}
