import { type InputPath, type InputProblem, InvalidInput } from '../../../kernel/index.ts'
import { readUrlPattern, UnusableUrlPattern } from './read-url-pattern.ts'
import type { UrlPattern } from './url-pattern.ts'

const MOST_PATTERNS = 50

/** Returns the patterns in stored form. Throws `InvalidInput` with each unusable pattern, at its place in the list. */
export function requireUrlPatterns(
  patterns: readonly UrlPattern[],
  domains: readonly string[],
  path: InputPath,
): UrlPattern[] {
  if (patterns.length > MOST_PATTERNS) throw InvalidInput.at(path, `A platform has at most ${MOST_PATTERNS} patterns.`)
  const seen = new Set<string>()
  const [first, ...others] = patterns.flatMap(({ pattern }, index): InputProblem[] => {
    const message = problemWith(pattern, domains, seen)
    return message === null ? [] : [{ message, path: [...path, String(index), 'pattern'] }]
  })
  if (first) throw new InvalidInput([first, ...others])
  return patterns.map(({ kind, pattern }) => ({ kind, pattern }))
}

function problemWith(pattern: string, domains: readonly string[], seen: Set<string>): string | null {
  try {
    const { urls } = readUrlPattern(pattern, domains)
    const address = [urls.hostname, urls.port, urls.pathname, urls.search].join(' ')
    if (seen.has(address)) return 'This pattern stands in the list already.'
    seen.add(address)
    return null
  } catch (error) {
    if (error instanceof UnusableUrlPattern) return error.message
    throw error
  }
}
