import type { OrderDetailsFragment, RemovalOrderEventKind } from '../graph/generated.ts'
import { lengthOf } from '../language/lengths.ts'
import type { Language } from '../language/moments.ts'
import { clockTimeOf } from '../parts/clock-time-of.ts'
import { channelsOf, type SentOrder } from './channels-of.ts'
import { texts } from './texts.ts'
import { timelineTexts } from './timeline-texts.ts'

/** A step of an order's timeline; `stop` is the time for which its clock is stopped from here on. */
export interface Step {
  at: string
  title: string
  text?: string | null
  tone?: 'late' | 'ahead' | 'done'
  stop?: string
  /** The event that the recipient received at this moment. */
  told?: RemovalOrderEventKind
  /** The channels through which it reached the recipient, line by line. */
  channels?: string[]
}

interface Telling {
  language: Language
  now: number
}

/** Returns the timeline of an order, oldest first, with future steps last. */
export function timelineOf(order: SentOrder, telling: Telling): Step[] {
  const lived = [
    ...beginning(order, telling),
    ...objections(order, telling),
    ...ending(order, telling),
    ...appeal(order, telling),
  ]
  const steps = [...withChannels(lived, order, telling), ...ahead(order, telling)]
  return steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Adds the channels of events to their steps, and a step for each other event. */
function withChannels(steps: readonly Step[], order: SentOrder, telling: Telling): Step[] {
  const told = order.events.map((event) => ({ event, channels: channelsOf(event, order, telling) }))
  const isOf = ({ event }: (typeof told)[number], { told: kind, at }: Step) =>
    event.kind === kind && event.occurredAt === at
  return [
    ...steps.map((step) => ({ ...step, channels: told.find((each) => isOf(each, step))?.channels ?? [] })),
    ...told
      .filter((each) => !steps.some((step) => isOf(each, step)))
      .map(({ event, channels }) => ({ ...byItself(event.kind, telling), at: event.occurredAt, channels })),
  ]
}

/** Returns a step for an event without one; more kinds may be added. */
function byItself(kind: RemovalOrderEventKind, { language }: Telling): Omit<Step, 'at'> {
  const words = timelineTexts[language]
  if (kind === 'REMINDED') return { title: words.reminded }
  return { title: kind === 'OVERDUE' ? words.toldOverdue : words.told }
}

function beginning(order: OrderDetailsFragment, { language }: Telling): Step[] {
  const words = timelineTexts[language]
  const { draftedAt, draftedBy, issuedAt, approvedBy, acknowledgedAt, userNotifiedAt } = order
  return [
    { at: draftedAt, title: draftedBy ? words.draftedBy(draftedBy) : words.drafted },
    ...when(issuedAt, { title: approvedBy ? words.approvedBy(approvedBy) : words.issued, told: 'ISSUED' }),
    ...when(acknowledgedAt, { title: words.acknowledged }),
    ...when(userNotifiedAt, { title: words.notified, told: 'USER_NOTICE_DUE' }),
  ]
}

function objections({ objections: filed }: OrderDetailsFragment, { language, now }: Telling): Step[] {
  const words = timelineTexts[language]
  const { ground: grounds } = texts[language]
  return filed.flatMap(({ ground, details, filedAt, stopsClock, decidedAt, upheld, explanation }) => {
    const length = lengthOf(language, (decidedAt ? Date.parse(decidedAt) : now) - Date.parse(filedAt))
    const stop = decidedAt ? words.clockStood(length) : words.clockStands(length)
    const rejected = stopsClock ? words.objectionRejected : words.objectionRejectedRunning
    const decision = upheld ? words.objectionUpheld : rejected
    return [
      {
        at: filedAt,
        title: words.objected(grounds[ground]),
        text: stopsClock ? details : `${details}\n${words.clockRan}`,
        ...(stopsClock && { stop }),
      },
      ...when(decidedAt, { title: decision, text: explanation, told: 'OBJECTION_DECIDED' }),
    ]
  })
}

function ending(order: OrderDetailsFragment, { language }: Telling): Step[] {
  const words = timelineTexts[language]
  const {
    compliedAt,
    complianceReportedAt,
    complianceNote,
    onTime,
    completionTimeAcceptedAt,
    completionTimeExplanation,
    completionTimeAcceptedBy,
    withdrawnAt,
    withdrawalReason,
    restoredAt,
  } = order
  const used = clockTimeOf(order)
  const reportedApart = compliedAt !== null && complianceReportedAt !== null && compliedAt !== complianceReportedAt
  const late = onTime === false
  const took = used !== null && words.took(lengthOf(language, used))
  return [
    ...(reportedApart ? [{ at: compliedAt, title: words.compliedByWord }] : []),
    ...when(complianceReportedAt ?? compliedAt, {
      title: late ? words.reportedLate : reportedApart ? words.reported : words.complied,
      text: [took, complianceNote].filter(Boolean).join('. '),
      tone: late ? 'late' : 'done',
    }),
    ...when(completionTimeAcceptedAt, {
      title: completionTimeAcceptedBy
        ? words.completionTimeAcceptedBy(completionTimeAcceptedBy)
        : words.completionTimeAccepted,
      text: completionTimeExplanation,
    }),
    ...when(withdrawnAt, { title: words.withdrawn, text: withdrawalReason, told: 'WITHDRAWN' }),
    ...when(restoredAt, { title: words.restored, tone: 'done' }),
  ]
}

function appeal({ appeal: filed }: OrderDetailsFragment, { language }: Telling): Step[] {
  if (!filed) return []
  const words = timelineTexts[language]
  const decision = filed.upheld ? words.appealUpheld : words.appealRejected
  return [
    { at: filed.filedAt, title: words.appealed, text: filed.statement },
    ...when(filed.decidedAt, { title: decision, text: filed.explanation, told: 'RESTORED' }),
  ]
}

/** Returns the running or missed deadline. */
function ahead(order: OrderDetailsFragment, { language, now }: Telling): Step[] {
  const words = timelineTexts[language]
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
