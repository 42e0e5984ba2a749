import type { InputPath } from '../kernel/index.ts'
import { prefixOf } from '../storage/index.ts'

/**
 * The id that a refusal concerns: the value at its path in the arguments, or else the first id among them; null if
 * there is none.
 */
export function idAsked(args: Readonly<Record<string, unknown>>, path: InputPath | null = null): string | null {
  const named = path?.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], args)
  return firstId(named) ?? firstId(args)
}

function firstId(value: unknown): string | null {
  if (typeof value === 'string') return prefixOf(value) === undefined ? null : value
  if (typeof value !== 'object' || value === null) return null
  for (const each of Object.values(value)) {
    const id = firstId(each)
    if (id !== null) return id
  }
  return null
}
