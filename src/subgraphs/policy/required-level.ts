import type { PolicyProfile } from './policy-profile.ts'
import { type Action, VerificationLevel } from './vocabulary.ts'

/** The level that a profile asks for an action, done commercially or not. */
export function requiredLevel(profile: PolicyProfile, action: Action, commercial: boolean): VerificationLevel {
  const requirement = profile.requirements.find((each) => each.action === action && each.commercial === commercial)
  if (!requirement) throw new Error(`The profile ${profile.id} says nothing of ${action}.`)
  return requirement.minimumLevel
}

const ASCENDING = Object.values(VerificationLevel)

export const reaches = (current: VerificationLevel, required: VerificationLevel): boolean =>
  ASCENDING.indexOf(current) >= ASCENDING.indexOf(required)
