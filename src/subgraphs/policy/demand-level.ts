import type { InputPath } from '../../kernel/index.ts'
import type { PolicyProfile } from './policy-profile.ts'
import { type Act, missingLevel } from './required-level.ts'
import { VerificationRequired } from './verification-required.ts'

/** Throws `VerificationRequired` when the level is lower than the profile requires for the action. */
export function demandLevel(profile: PolicyProfile, act: Act, path: InputPath): void {
  const requiredLevel = missingLevel(profile, act)
  if (requiredLevel)
    throw new VerificationRequired({ action: act.action, currentLevel: act.level, requiredLevel }, path)
}
