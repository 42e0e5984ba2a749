import type { OrderDetailsFragment } from '../graph/generated.ts'
import { wasDoneInTime } from '../parts/clock-time-of.ts'
import { isRestoring } from '../parts/time-of.ts'
import type { Session } from '../session/session.ts'
import { groundsLeft, isObjected } from './grounds.ts'

export type Act =
  | 'approve'
  | 'refuse'
  | 'withdraw'
  | 'acknowledge'
  | 'report'
  | 'reportRestored'
  | 'object'
  | 'acceptTime'
  | 'decideObjection'
  | 'decideAppeal'
  | 'appeal'

export interface Acts {
  /** The act that advances the order. */
  next: Act | null
  others: readonly Act[]
  /** Why the viewer may not do the act that would advance it. */
  note: 'ownDraft' | 'waitsForDirector' | 'tookPart' | 'objectionWaits' | 'otherAgency' | null
}

/** Returns the acts available to a viewer, as far as the console can determine; the graph decides. */
export function actsFor(order: OrderDetailsFragment, { abilities, clientId, organisation }: Session): Acts {
  if (abilities.answers) return answersTo(order, abilities.appeals)
  if (!abilities.drafts) return NOTHING
  if (order.agency.id !== organisation?.id) return otherAgencyActs(order, { ...abilities, clientId })
  return agencyActs(order, { ...abilities, clientId })
}

const NOTHING: Acts = { next: null, others: [], note: null }

function answersTo(order: OrderDetailsFragment, mayAppeal: boolean): Acts {
  const appeal: Act[] = mayAppeal && order.userNotice && !order.appeal && order.status !== 'WITHDRAWN' ? ['appeal'] : []
  if (isRestoring(order)) return { next: 'reportRestored', others: appeal, note: null }
  const object: Act[] = groundsLeft(order).length > 0 ? ['object'] : []
  const note = isObjected(order) ? 'objectionWaits' : null
  if (order.status === 'ISSUED') return { next: 'acknowledge', others: [...object, ...appeal], note }
  if (order.status === 'ACKNOWLEDGED') return { next: 'report', others: [...object, ...appeal], note }
  return { next: null, others: appeal, note: null }
}

interface Officer {
  approves: boolean
  clientId: string
}

function agencyActs(order: OrderDetailsFragment, viewer: Officer): Acts {
  const { status, draftedBy } = order
  if (status === 'DRAFT') return draftActs(draftedBy === viewer.clientId, viewer.approves)
  const acceptable = viewer.approves && isAcceptable(order)
  const others: Act[] = [
    ...(isWithdrawable(order) ? ['withdraw' as const] : []),
    ...(acceptable ? ['acceptTime' as const] : []),
  ]
  const review = reviewOf(order)
  if (review) return reviewActs(review, others, tookPart(order, viewer), viewer)
  return acceptable ? { next: 'acceptTime', others: [], note: null } : { next: null, others, note: null }
}

/** A director of another agency of the country decides if the own one has none without a part; only the graph knows whether that is so. */
function otherAgencyActs(order: OrderDetailsFragment, viewer: Officer): Acts {
  const review = reviewOf(order)
  if (!review || !viewer.approves || tookPart(order, viewer)) return NOTHING
  return { next: null, others: [review], note: 'otherAgency' }
}

const isWithdrawable = ({ status }: OrderDetailsFragment): boolean =>
  ['ISSUED', 'ACKNOWLEDGED', 'OBJECTED'].includes(status)

const tookPart = ({ draftedBy, approvedBy }: OrderDetailsFragment, { clientId }: Officer): boolean =>
  [draftedBy, approvedBy].includes(clientId)

/** Returns the decision that is due from a director who had no part in the order. */
function reviewOf(order: OrderDetailsFragment): Act | null {
  if (isWithdrawable(order) && isObjected(order)) return 'decideObjection'
  return order.appeal && order.appeal.decidedAt === null ? 'decideAppeal' : null
}

/** Whether the order was reported late, but carried out in time by the recipient's statement: a director can accept that. */
const isAcceptable = (order: OrderDetailsFragment): boolean =>
  order.status === 'COMPLIED' && order.onTime === false && !order.completionTimeAcceptedAt && wasDoneInTime(order)

function reviewActs(act: Act, others: Act[], tookPart: boolean, { approves }: { approves: boolean }): Acts {
  if (tookPart) return { next: null, others, note: 'tookPart' }
  return approves ? { next: act, others, note: null } : { next: null, others, note: 'waitsForDirector' }
}

function draftActs(own: boolean, approves: boolean): Acts {
  if (own) return { next: null, others: ['withdraw'], note: 'ownDraft' }
  if (!approves) return { next: null, others: ['withdraw'], note: 'waitsForDirector' }
  return { next: 'approve', others: ['refuse'], note: null }
}
