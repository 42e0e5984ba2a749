import { initial } from './migrations/0001-initial.ts'
import type { Upgrade } from './upgrade.ts'

const NAME = /^\d{4}-[a-z0-9.-]+$/
/** The last version before the first release; its rows have the same properties as those of `initial`. */
export const LAST_UNRELEASED = '0030-trail-indexes'

/** What a database goes through, oldest first, whichever context each step belongs to. Throws for a name without a place of its own. */
export function versionsOf(upgrades: readonly Upgrade[]): readonly Upgrade[] {
  const versions = [initial, ...upgrades].toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const [place, { name }] of versions.entries()) {
    if (!NAME.test(name)) throw new Error(`An upgrade is called NNNN-what-it-does, not ${name}.`)
    const before = versions[place - 1]?.name
    if (before && numberOf(before) === numberOf(name)) throw new Error(`${before} and ${name} have the same number.`)
  }
  return versions
}

/** What a database is at that has gone through all of these. */
export const newestOf = (versions: readonly Upgrade[]): string => versions.at(-1)?.name ?? ''

/** Whether rows that were exported at one version are rows of the other one. */
export const haveSameRows = (exported: string, own: string): boolean =>
  exported === own || (exported === LAST_UNRELEASED && own === initial.name)

const numberOf = (name: string): string => name.slice(0, 4)
