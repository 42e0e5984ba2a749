import { initial } from './migrations/0001-initial.ts'
import type { Upgrade } from './upgrade.ts'
import { LAST_UNRELEASED } from './versions.ts'

/**
 * Throws when a database was upgraded to a version unknown to this Verigraph, or comes from before the first release.
 */
export function demandKnownVersions(found: readonly string[], known: readonly Upgrade[]): void {
  if (found.length > 0 && !found.includes(initial.name))
    throw new Error(
      'The database was written before the first release of Verigraph, and cannot be brought up to date. ' +
        `Run \`verigraph export FILE\` with the last version before that (${LAST_UNRELEASED}), then \`verigraph import FILE\` ` +
        'with this one, into an empty database and with the same secrets file.',
    )
  const unknown = found.filter((name) => !known.some((each) => each.name === name))
  if (unknown.length > 0)
    throw new Error(
      `The database was written by a newer version of Verigraph (${unknown.join(', ')}). ` +
        'Start that version, or restore a backup that this one wrote.',
    )
}
