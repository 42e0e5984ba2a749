import type { OrderAction, ProfileDeadlinesFragment, Urgency } from '../graph/generated.ts'

type Deadlines = Pick<ProfileDeadlinesFragment, 'removalDeadlines' | 'removalDeadlineExceptions'>

/** Returns the time that a profile allows for an order (ISO 8601); an action may have an exception. */
export function allowedBy(profile: Deadlines, kind: { action: OrderAction; urgency: Urgency }): string | null {
  const { action, urgency } = kind
  const exception = profile.removalDeadlineExceptions.find((each) => each.action === action && each.urgency === urgency)
  return (exception ?? profile.removalDeadlines.find((each) => each.urgency === urgency))?.within ?? null
}
