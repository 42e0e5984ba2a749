import type { InputPath } from '../../graph/index.ts'
import type { PolicyProfile } from './policy-profile.ts'
import { parseProfile } from './profile-schema.ts'
import { profileFiles } from './profiles/index.ts'
import { reaches, requiredLevel } from './required-level.ts'
import { VerificationRequired } from './verification-required.ts'
import type { Action, VerificationLevel } from './vocabulary.ts'

/** The profiles, and what they demand. */
export class Policy {
  readonly profiles: readonly PolicyProfile[] = profileFiles.map(parseProfile)
  readonly #byId = new Map(this.profiles.map((profile) => [profile.id, profile]))

  find(id: string): PolicyProfile | null {
    return this.#byId.get(id) ?? null
  }

  /** A profile that something in the database follows. */
  profile(id: string): PolicyProfile {
    const profile = this.#byId.get(id)
    if (!profile) throw new Error(`There is no policy profile ${id}; put its file back.`)
    return profile
  }

  /** Throws `VerificationRequired` when the level is lower than the profile asks for the action. */
  demand(
    act: { profileId: string; action: Action; commercial?: boolean; level: VerificationLevel },
    path: InputPath,
  ): void {
    const required = requiredLevel(this.profile(act.profileId), act.action, act.commercial ?? false)
    if (!reaches(act.level, required))
      throw new VerificationRequired({ action: act.action, currentLevel: act.level, requiredLevel: required }, path)
  }
}
