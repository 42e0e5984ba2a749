import type { Caller } from '../access/index.ts'
import type { State, Transaction } from '../storage/index.ts'
import { AuditEntry } from './audit-entry.ts'
import { difference, type Values } from './difference.ts'

interface Subject {
  id: string
  /** Of whatever belongs to a country, by the one name or the other. */
  jurisdiction?: string | null
  country?: string
}

interface Particulars {
  /** The user for whom it was done; null where it was for nobody else. */
  onBehalfOfId?: string | null
  /** What there is to say of what changed nothing; null where the subject itself tells. */
  told?: Values | null
  /** The country that it concerns, where neither the subject nor whoever acts has one. */
  jurisdiction?: string | null
}

interface Draft extends Particulars {
  action: string
  subject: Subject
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
  subject: Subject,
  particulars: Particulars = {},
): void {
  const { drafts, last } = tellingOf(tx)
  const before = last.get(subject)
  const { first, now } = tx.audited(subject)
  const draft = { ...particulars, action, subject, before: before ? before.after : first, after: now }
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
  const { clientId, organisationId, bearer, jurisdiction: ofActor } = tx.actor
  const tokenIssuer = bearer?.issuer ?? null
  const tokenSubject = bearer?.subject ?? null
  for (const draft of drafts) {
    const { action, subject, onBehalfOfId = null, told = null } = draft
    const after = last.get(subject) === draft ? tx.audited(subject).now : draft.after
    const change = told ? { before: null, after: told } : difference(draft.before, after)
    const jurisdiction = subject.jurisdiction ?? subject.country ?? ofActor ?? draft.jurisdiction ?? null
    const subjectId = subject.id.toWellFormed() // it may be what somebody has asked about
    tx.append(AuditEntry, {
      ...{ at: tx.now, clientId, organisationId, onBehalfOfId, action, subjectId, ...change },
      ...{ tokenIssuer, tokenSubject, jurisdiction, jurisdictionSealed: true, leafIndex: null },
    })
  }
}
