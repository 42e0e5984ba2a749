import type { State } from '../storage/index.ts'

/** Values of an object's properties, as JSON has them; moments as RFC 3339. */
export type Values = Readonly<Record<string, unknown>>

/** What differs between two states of an object, as it was and as it became; what was never set is as good as null. */
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
 * Of a state, whose values are JSON but for moments. Half a surrogate pair is no character (RFC 8785, section 3.2.2.2, refuses it), and
 * databases put another in its place: an entry with one could not be verified everywhere.
 */
function jsonOf(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonOf(inner)]))
}
