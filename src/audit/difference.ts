import type { Values } from '../storage/index.ts'

/** What differs between two states of an object, as it was and as it became; what was never set is as good as null. */
export function difference(
  before: Values | null,
  after: Values | null,
): { before: Values | null; after: Values | null } {
  const names = Object.keys({ ...before, ...after }).filter((name) => !same(before?.[name], after?.[name]))
  const only = (values: Values | null) =>
    values && names.length > 0 ? Object.fromEntries(names.map((name) => [name, values[name]])) : null
  return { before: only(before), after: only(after) }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
