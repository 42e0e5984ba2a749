/**
 * Restricts a SQLite index to rows that have a property: most have none at first, and each would move within the index
 * when it gets one. MongoDB indexes all rows. Not for a property by which a list is filtered but not ordered: SQLite
 * would prefer the small index and sort all of its rows.
 */
export const present = (property: string): Record<string, { $ne: null }> => ({ [property]: { $ne: null } })

/** The same for rows that do not have the property yet: for queries that need them only until they do. */
export const absent = (property: string): Record<string, null> => ({ [property]: null })
