import { initial } from './migrations/0001-initial.ts'
import type { Upgrade } from './upgrade.ts'

const NAME = /^\d{4}-[a-z0-9.-]+$/
/** The last version before the first release; its rows have the same properties as those of `initial`. */
export const LAST_UNRELEASED = '0030-trail-indexes'

/** The upgrades of all contexts, oldest first. Throws when a name is malformed or its number is not unique. */
export function versionsOf(upgrades: readonly Upgrade[]): readonly Upgrade[] {
  const versions = [initial, ...upgrades].toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const [place, { name }] of versions.entries()) {
    if (!NAME.test(name)) throw new Error(`An upgrade is called NNNN-what-it-does, not ${name}.`)
    const before = versions[place - 1]?.name
    if (before && numberOf(before) === numberOf(name)) throw new Error(`${before} and ${name} have the same number.`)
  }
  return versions
}

/** The version of a database to which all of these upgrades were applied. */
export const newestOf = (versions: readonly Upgrade[]): string => versions.at(-1)?.name ?? ''

/** Whether rows exported at one version are compatible with the other. */
export const haveSameRows = (exported: string, own: string): boolean =>
  exported === own || (exported === LAST_UNRELEASED && own === initial.name)

const numberOf = (name: string): string => name.slice(0, 4)
