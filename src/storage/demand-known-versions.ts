/** Throws where a database has been brought to a version that this Verigraph does not know. */
export function demandKnownVersions(found: readonly string[], known: readonly { name: string }[]): void {
  const unknown = found.filter((name) => !known.some((each) => each.name === name))
  if (unknown.length > 0)
    throw new Error(
      `The database was written by a newer version of Verigraph (${unknown.join(', ')}). ` +
        'Start that version, or restore a backup that this one wrote.',
    )
}
