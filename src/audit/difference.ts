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

/** Of a state, whose values are JSON but for moments. */
const jsonOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)
