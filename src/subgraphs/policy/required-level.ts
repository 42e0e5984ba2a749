import type { PolicyProfile } from './policy-profile.ts'
import { type Action, VerificationLevel } from './vocabulary.ts'

/** Returns the level that a profile requires for an action, commercial or not. */
function requiredLevel(profile: PolicyProfile, action: Action, commercial: boolean): VerificationLevel {
  const requirement = profile.requirements.find((each) => each.action === action && each.commercial === commercial)
  if (!requirement) throw new Error(`The profile ${profile.id} says nothing of ${action}.`)
  return requirement.minimumLevel
}

const ASCENDING = Object.values(VerificationLevel)

export const reaches = (current: VerificationLevel, required: VerificationLevel): boolean =>
  ASCENDING.indexOf(current) >= ASCENDING.indexOf(required)

/** An action of a user, and the level of the user's verification. */
export interface Act {
  action: Action
  commercial?: boolean
  level: VerificationLevel
}

/** The check before every action, under every profile: returns null if the action is allowed, otherwise the required level. */
export function missingLevel(profile: PolicyProfile, act: Act): VerificationLevel | null {
  const required = requiredLevel(profile, act.action, act.commercial ?? false)
  return reaches(act.level, required) ? null : required
}
