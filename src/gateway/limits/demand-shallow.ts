import { BeyondLimit } from './beyond-limit.ts'

/** Brackets within brackets, of any kind: who reads a document calls itself for each. */
const DEEPEST = 200

/** Words in which a bracket means nothing, and brackets. */
const WORDS = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n\r]*|[{([]|[})\]]/g

/** Throws `BeyondLimit` (`QUERY_TOO_DEEP`) for a text that is too deep to be read. */
export function demandShallow(source: string): void {
  let depth = 0
  for (const [word] of source.matchAll(WORDS)) {
    if (word === '{' || word === '(' || word === '[') depth += 1
    if (word === '}' || word === ')' || word === ']') depth -= 1
    if (depth > DEEPEST)
      throw new BeyondLimit('QUERY_TOO_DEEP', `This has more than ${DEEPEST} brackets within each other.`, {
        limit: DEEPEST,
      })
  }
}
