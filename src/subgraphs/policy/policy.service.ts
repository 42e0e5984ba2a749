import { type InputPath, InvalidInput } from '../../kernel/index.ts'
import { compareProfiles, type PolicyComparison } from './compare-profiles.ts'
import type { PolicyProfile } from './policy-profile.ts'
import { parseProfile } from './profile-schema.ts'
import { profileFiles } from './profiles/index.ts'
import { ProfileStatus } from './vocabulary.ts'

/** The policy profiles and their rules. */
export class Policy {
  readonly profiles: readonly PolicyProfile[] = profileFiles.map(parseProfile)
  readonly #byId = new Map(this.profiles.map((profile) => [profile.id, profile]))

  find(id: string): PolicyProfile | null {
    return this.#byId.get(id) ?? null
  }

  /** Returns a profile that a database row refers to. */
  profile(id: string): PolicyProfile {
    const profile = this.#byId.get(id)
    if (!profile) throw new Error(`There is no policy profile ${id}; put its file back.`)
    return profile
  }

  /** Returns a profile that a caller names. Throws `InvalidInput` at `path` for an unknown one. */
  named(id: string, path: InputPath): PolicyProfile {
    const profile = this.find(id)
    if (profile) return profile
    const known = this.profiles.map((each) => each.id).join(', ')
    throw InvalidInput.at(path, `There is no policy profile ${id}; there are ${known}.`)
  }

  /** Returns a profile for a recipient to follow from now on. Throws `InvalidInput` for one that is unknown, or was struck down. */
  activate(id: string, path: InputPath): PolicyProfile {
    const profile = this.named(id, path)
    if (profile.status === ProfileStatus.STRUCK_DOWN)
      throw InvalidInput.at(path, `The profile ${id} cannot be activated. ${profile.warning}`)
    return profile
  }

  /** Compares profiles. Throws `InvalidInput` for fewer than two, or one that is unknown or named twice. */
  compare(ids: readonly string[]): PolicyComparison {
    if (ids.length < 2) throw InvalidInput.at(['profileIds'], 'Name two profiles or more.')
    if (new Set(ids).size < ids.length) throw InvalidInput.at(['profileIds'], 'Name each profile once.')
    return compareProfiles(ids.map((id) => this.named(id, ['profileIds'])))
  }
}
