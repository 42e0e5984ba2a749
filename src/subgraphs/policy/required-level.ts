import type { PolicyProfile } from './policy-profile.ts'
import { type Action, VerificationLevel } from './vocabulary.ts'

/** The level that a profile asks for an action, done commercially or not. */
function requiredLevel(profile: PolicyProfile, action: Action, commercial: boolean): VerificationLevel {
  const requirement = profile.requirements.find((each) => each.action === action && each.commercial === commercial)
  if (!requirement) throw new Error(`The profile ${profile.id} says nothing of ${action}.`)
  return requirement.minimumLevel
}

const ASCENDING = Object.values(VerificationLevel)

export const reaches = (current: VerificationLevel, required: VerificationLevel): boolean =>
  ASCENDING.indexOf(current) >= ASCENDING.indexOf(required)

/** What a user wants to do, and how well it is known who that is. */
export interface Act {
  action: Action
  commercial?: boolean
  level: VerificationLevel
}

/** The gate of every action, under every profile: null where the act may go on, otherwise the level that it lacks. */
export function missingLevel(profile: PolicyProfile, act: Act): VerificationLevel | null {
  const required = requiredLevel(profile, act.action, act.commercial ?? false)
  return reaches(act.level, required) ? null : required
}
