import { Duration } from 'luxon'
import { momentAfter } from './moment-after.ts'
import type { OrderDeadline, PolicyProfile } from './policy-profile.ts'
import type { OrderAction, Urgency } from './vocabulary.ts'

/** The properties of an order that determine its deadline. */
export interface OrderKind {
  readonly action: OrderAction
  readonly urgency: Urgency
}

/** Returns the deadline of an order of this kind whose clock starts at `from`. */
export const removalDeadline = (profile: PolicyProfile, kind: OrderKind, from: Date): Date =>
  momentAfter(from, deadlineOf(profile, kind).within)

/** Returns the minutes allowed for an order of this kind; a profile's deadlines are whole minutes. */
export const minutesAllowed = (profile: PolicyProfile, kind: OrderKind): number => minutesOf(deadlineOf(profile, kind))

/** Returns the most minutes that the profile allows for any kind of order. */
export const mostMinutesAllowed = ({ removalDeadlines, removalDeadlineExceptions }: PolicyProfile): number =>
  Math.max(...[...removalDeadlines, ...removalDeadlineExceptions].map(minutesOf))

const minutesOf = ({ within }: OrderDeadline): number => Duration.fromISO(within).as('minutes')

function deadlineOf(profile: PolicyProfile, { action, urgency }: OrderKind): OrderDeadline {
  const exception = profile.removalDeadlineExceptions.find((each) => each.action === action && each.urgency === urgency)
  const deadline = exception ?? profile.removalDeadlines.find((each) => each.urgency === urgency)
  if (!deadline) throw new Error(`The profile ${profile.id} gives no time for ${urgency}.`)
  return deadline
}
