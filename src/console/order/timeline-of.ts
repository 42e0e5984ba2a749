import type { OrderDetailsFragment } from '../graph/generated.ts'
import { lengthOf } from '../language/lengths.ts'
import type { Messages } from '../language/messages/vi.ts'
import type { Language } from '../language/moments.ts'

/** A moment of an order's life; `stop` is the time for which its clock stands from here on. */
export interface Step {
  at: string
  title: string
  text?: string | null
  tone?: 'late' | 'ahead' | 'done'
  stop?: string
}

interface Telling {
  messages: Messages
  language: Language
  now: number
}

/** An order's life, oldest first; what lies ahead comes last. */
export function timelineOf(order: OrderDetailsFragment, telling: Telling): Step[] {
  const steps = [
    ...beginning(order, telling),
    ...objections(order, telling),
    ...ending(order, telling),
    ...appeal(order, telling),
    ...ahead(order, telling),
  ]
  return steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

function beginning(order: OrderDetailsFragment, { messages: { timeline: words } }: Telling): Step[] {
  const { draftedAt, draftedBy, issuedAt, approvedBy, acknowledgedAt, userNotifiedAt } = order
  return [
    { at: draftedAt, title: draftedBy ? words.draftedBy(draftedBy) : words.drafted },
    ...when(issuedAt, { title: approvedBy ? words.approvedBy(approvedBy) : words.issued, text: words.sent }),
    ...when(acknowledgedAt, { title: words.acknowledged }),
    ...when(userNotifiedAt, { title: words.notified }),
  ]
}

function objections({ objections: filed }: OrderDetailsFragment, { messages, language, now }: Telling): Step[] {
  const { timeline: words, ground: grounds } = messages
  return filed.flatMap(({ ground, details, filedAt, decidedAt, upheld, explanation }) => {
    const length = lengthOf(language, (decidedAt ? Date.parse(decidedAt) : now) - Date.parse(filedAt))
    const stop = decidedAt ? words.clockStood(length) : words.clockStands(length)
    const decision = upheld ? words.objectionUpheld : words.objectionRejected
    return [
      { at: filedAt, title: words.objected(grounds[ground]), text: details, stop },
      ...when(decidedAt, { title: decision, text: explanation }),
    ]
  })
}

function ending(order: OrderDetailsFragment, { messages: { timeline: words }, language }: Telling): Step[] {
  const { compliedAt, complianceNote, withdrawnAt, withdrawalReason, restoredAt } = order
  const used = clockTimeOf(order)
  const took = used !== null && words.took(lengthOf(language, used))
  return [
    ...when(compliedAt, {
      title: words.complied,
      text: [took, complianceNote].filter(Boolean).join('. '),
      tone: 'done',
    }),
    ...when(withdrawnAt, { title: words.withdrawn, text: withdrawalReason }),
    ...when(restoredAt, { title: words.restored, tone: 'done' }),
  ]
}

/** Milliseconds that the clock had counted when the order was carried out; null before. */
export function clockTimeOf({ issuedAt, compliedAt, objections: filed }: OrderDetailsFragment): number | null {
  if (!issuedAt || !compliedAt) return null
  const stood = filed.reduce(
    (sum, each) => sum + Date.parse(each.decidedAt ?? compliedAt) - Date.parse(each.filedAt),
    0,
  )
  return Math.max(0, Date.parse(compliedAt) - Date.parse(issuedAt) - stood)
}

function appeal({ appeal: filed }: OrderDetailsFragment, { messages: { timeline: words } }: Telling): Step[] {
  if (!filed) return []
  const decision = filed.upheld ? words.appealUpheld : words.appealRejected
  return [
    { at: filed.filedAt, title: words.appealed, text: filed.statement },
    ...when(filed.decidedAt, { title: decision, text: filed.explanation }),
  ]
}

/** The deadline that runs, or that has run out. */
function ahead(order: OrderDetailsFragment, { messages: { timeline: words }, now }: Telling): Step[] {
  const { status, dueAt, restorationDueAt, restoredAt } = order
  const runs = status === 'ISSUED' || status === 'ACKNOWLEDGED'
  const tone = (at: string) => (Date.parse(at) < now ? 'late' : 'ahead')
  return [
    ...(runs && dueAt
      ? [{ at: dueAt, title: Date.parse(dueAt) < now ? words.overdue : words.due, tone: tone(dueAt) } as const]
      : []),
    ...(restorationDueAt && !restoredAt
      ? [{ at: restorationDueAt, title: words.restoreBy, tone: tone(restorationDueAt) } as const]
      : []),
  ]
}

const when = (at: string | null | undefined, step: Omit<Step, 'at'>): Step[] => (at ? [{ at, ...step }] : [])
