import { type InputProblem, InvalidInput } from '../kernel/index.ts'
import { isMalformed } from './scalars.ts'

/** Maximum number of problems in one error. */
const MOST = 10

/** Throws `InvalidInput` with the paths of the first ten malformed values among a field's arguments. */
export function checkArguments(args: Record<string, unknown>): void {
  const [first, ...others] = problemsIn(args, []).slice(0, MOST)
  if (first) throw new InvalidInput([first, ...others])
}

function problemsIn(value: object, path: readonly string[]): InputProblem[] {
  if (value instanceof Date) return []
  if (isMalformed(value)) return [{ message: value.malformed, path }]
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? problemsIn(inner, [...path, key]) : [],
  )
}
