import { type InputProblem, InvalidInput } from './refusal.ts'
import { isMalformed } from './scalars.ts'

/** Throws `InvalidInput` with the path of every malformed value among a field's arguments. */
export function checkArguments(args: Record<string, unknown>): void {
  const [first, ...others] = problemsIn(args, [])
  if (first) throw new InvalidInput([first, ...others])
}

function problemsIn(value: object, path: readonly string[]): InputProblem[] {
  if (value instanceof Date) return []
  if (isMalformed(value)) return [{ message: value.malformed, path }]
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? problemsIn(inner, [...path, key]) : [],
  )
}
