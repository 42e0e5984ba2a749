import { Duration } from 'luxon'
import { momentAfter } from './moment-after.ts'
import type { OrderDeadline, PolicyProfile } from './policy-profile.ts'
import type { OrderAction, Urgency } from './vocabulary.ts'

/** What decides how long an order may take. */
export interface OrderKind {
  readonly action: OrderAction
  readonly urgency: Urgency
}

/** The moment by which an order of this kind must be carried out when its clock starts at `from`. */
export const removalDeadline = (profile: PolicyProfile, kind: OrderKind, from: Date): Date =>
  momentAfter(from, deadlineOf(profile, kind).within)

/** The time that an order of this kind gives; a profile's deadlines are whole minutes. */
export const minutesAllowed = (profile: PolicyProfile, kind: OrderKind): number => minutesOf(deadlineOf(profile, kind))

/** The time that no order has more of. */
export const mostMinutesAllowed = ({ removalDeadlines, removalDeadlineExceptions }: PolicyProfile): number =>
  Math.max(...[...removalDeadlines, ...removalDeadlineExceptions].map(minutesOf))

const minutesOf = ({ within }: OrderDeadline): number => Duration.fromISO(within).as('minutes')

function deadlineOf(profile: PolicyProfile, { action, urgency }: OrderKind): OrderDeadline {
  const exception = profile.removalDeadlineExceptions.find((each) => each.action === action && each.urgency === urgency)
  const deadline = exception ?? profile.removalDeadlines.find((each) => each.urgency === urgency)
  if (!deadline) throw new Error(`The profile ${profile.id} gives no time for ${urgency}.`)
  return deadline
}
