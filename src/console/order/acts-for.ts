import type { OrderDetailsFragment } from '../graph/generated.ts'
import { isRestoring } from '../parts/time-of.ts'
import type { Session } from '../session/session.ts'

export type Act =
  | 'approve'
  | 'refuse'
  | 'withdraw'
  | 'acknowledge'
  | 'report'
  | 'reportRestored'
  | 'object'
  | 'decideObjection'
  | 'decideAppeal'
  | 'appeal'

export interface Acts {
  /** The one that leads on. */
  next: Act | null
  others: readonly Act[]
  /** Why what would lead on is not this person's. */
  note: 'ownDraft' | 'waitsForDirector' | 'tookPart' | null
}

/** What somebody can do about an order, as far as can be told from here; the graph has the last word. */
export function actsFor(order: OrderDetailsFragment, { abilities, clientId, organisation }: Session): Acts {
  if (abilities.answers) return answersTo(order, abilities.appeals)
  if (abilities.drafts && order.agency.id === organisation?.id) return agencyActs(order, { ...abilities, clientId })
  return { next: null, others: [], note: null }
}

function answersTo(order: OrderDetailsFragment, mayAppeal: boolean): Acts {
  const appeal: Act[] = mayAppeal && order.userNotice && !order.appeal && order.status !== 'WITHDRAWN' ? ['appeal'] : []
  if (isRestoring(order)) return { next: 'reportRestored', others: appeal, note: null }
  if (order.status === 'ISSUED') return { next: 'acknowledge', others: ['object', ...appeal], note: null }
  if (order.status === 'ACKNOWLEDGED') return { next: 'report', others: ['object', ...appeal], note: null }
  return { next: null, others: appeal, note: null }
}

function agencyActs(order: OrderDetailsFragment, viewer: { approves: boolean; clientId: string }): Acts {
  const { status, appeal, draftedBy, approvedBy, objections } = order
  const tookPart = [draftedBy, approvedBy].includes(viewer.clientId)
  const appealed = appeal !== null && appeal.decidedAt === null
  const withdrawable = ['ISSUED', 'ACKNOWLEDGED', 'OBJECTED'].includes(status)
  const others: Act[] = withdrawable ? ['withdraw'] : []
  if (status === 'DRAFT') return draftActs(draftedBy === viewer.clientId, viewer.approves)
  const objected = withdrawable && objections.some(({ decidedAt }) => decidedAt === null)
  if (objected || appealed) return reviewActs(objected ? 'decideObjection' : 'decideAppeal', others, tookPart, viewer)
  return { next: null, others, note: null }
}

function reviewActs(act: Act, others: Act[], tookPart: boolean, { approves }: { approves: boolean }): Acts {
  if (tookPart) return { next: null, others, note: 'tookPart' }
  return approves ? { next: act, others, note: null } : { next: null, others, note: 'waitsForDirector' }
}

function draftActs(own: boolean, approves: boolean): Acts {
  if (own) return { next: null, others: ['withdraw'], note: 'ownDraft' }
  if (!approves) return { next: null, others: ['withdraw'], note: 'waitsForDirector' }
  return { next: 'approve', others: ['refuse'], note: null }
}
