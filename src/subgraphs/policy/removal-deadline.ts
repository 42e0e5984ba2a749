import { momentAfter } from './moment-after.ts'
import type { PolicyProfile } from './policy-profile.ts'
import type { Urgency } from './vocabulary.ts'

/** The moment by which an order of this urgency must be carried out when its clock starts at `from`. */
export function removalDeadline(profile: PolicyProfile, urgency: Urgency, from: Date): Date {
  const deadline = profile.removalDeadlines.find((each) => each.urgency === urgency)
  if (!deadline) throw new Error(`The profile ${profile.id} gives no time for ${urgency}.`)
  return momentAfter(from, deadline.within)
}
