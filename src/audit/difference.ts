import type { State } from '../storage/index.ts'

/** Property values of an object as JSON; dates as RFC 3339. */
export type Values = Readonly<Record<string, unknown>>

/** The properties that differ between two states of an object, before and after; undefined equals null. */
export function difference(before: State | null, after: State | null): { before: Values | null; after: Values | null } {
  const { names = [] } = after ?? before ?? {}
  const changed: number[] = []
  for (let place = 0; place < names.length; place++)
    if (!same(before?.values[place] ?? null, after?.values[place] ?? null)) changed.push(place)
  const only = (state: State | null) =>
    state && changed.length > 0
      ? Object.fromEntries(changed.map((place) => [names[place], jsonOf(state.values[place])]))
      : null
  return { before: only(before), after: only(after) }
}

const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))

/**
 * Converts a state's value to JSON. Lone surrogates are replaced: they are no characters (RFC 8785, section 3.2.2.2,
 * refuses them) and databases replace them, so that such an entry could not be verified everywhere.
 */
function jsonOf(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonOf(inner)]))
}
