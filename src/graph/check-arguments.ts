import { type InputProblem, InvalidInput } from './refusal.ts'
import { isMalformed } from './scalars.ts'

/** Throws `InvalidInput` with the path of every malformed value among a field's arguments. */
export function checkArguments(args: Record<string, unknown>): void {
  if (!holdsMalformed(args)) return
  const [first, ...others] = problemsIn(args, [])
  if (first) throw new InvalidInput([first, ...others])
}

/** Nearly all arguments hold none, and to tell where they are takes longer than to look. */
function holdsMalformed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false
  return isMalformed(value) || Object.values(value).some(holdsMalformed)
}

function problemsIn(value: unknown, path: readonly string[]): InputProblem[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  if (isMalformed(value)) return [{ message: value.malformed, path }]
  return Object.entries(value).flatMap(([key, inner]) => problemsIn(inner, [...path, key]))
}
