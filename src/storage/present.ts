/**
 * Says of an index that it holds only the rows that have a property, for SQLite: to begin with, most have none, and each of these would be taken
 * out of its place when it gets one. MongoDB has all of them. Not for a property that a list is filtered by and not ordered: SQLite would take the few
 * rows of the index for the quickest way, and sort them all.
 */
export const present = (property: string): Record<string, { $ne: null }> => ({ [property]: { $ne: null } })

/** The same of those that do not have it, yet: for what is looked for only until it has. */
export const absent = (property: string): Record<string, null> => ({ [property]: null })
