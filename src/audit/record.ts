import type { Caller } from '../access/index.ts'
import type { State, Transaction } from '../storage/index.ts'
import { AuditEntry } from './audit-entry.ts'
import { difference, type Values } from './difference.ts'

interface Subject {
  id: string
  /** The country of the subject, under one name or the other. */
  jurisdiction?: string | null
  country?: string
}

interface Particulars {
  /** The user on whose behalf it was done; null if there is none. */
  onBehalfOfId?: string | null
  /** The details of an action that changed nothing; null if the subject's changes are recorded. */
  told?: Values | null
  /** The country concerned, if neither the subject nor the actor has one. */
  jurisdiction?: string | null
}

interface Draft extends Particulars {
  action: string
  subject: Subject
  before: State | null
  after: State | null
}

/** The pending entries of an open transaction. */
interface Telling {
  /** In order of recording. */
  readonly drafts: Draft[]
  /** The last entry of each subject. */
  readonly last: Map<object, Draft>
}

const TELLING = Symbol('telling')

/**
 * Records an action of the transaction in the audit trail, committed together with it, and as a domain event. An entry
 * contains the subject's changes since its previous entry; the last entry also contains later changes. So each change
 * is in the trail once.
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
    const subjectId = subject.id.toWellFormed() // it may come from a request
    tx.append(AuditEntry, {
      ...{ at: tx.now, clientId, organisationId, onBehalfOfId, action, subjectId, ...change },
      ...{ tokenIssuer, tokenSubject, jurisdiction, jurisdictionSealed: true, leafIndex: null },
    })
  }
}
