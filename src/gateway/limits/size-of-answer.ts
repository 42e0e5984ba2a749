import { BeyondLimit } from './beyond-limit.ts'

/** Bytes of one answer, written as JSON: more would hold up everybody else while it is written. */
export const LARGEST_ANSWER = 8 * 1024 ** 2
/** Bytes that a character may take: one that JSON writes by its number. */
const CHARACTER = 6

/**
 * Throws `BeyondLimit` (`ANSWER_TOO_LARGE`) for data that are longer than an answer may be. What was counted of them says so of
 * most; the others are gone through, and written only where that does not tell either.
 */
export function demandRoomFor(
  data: unknown,
  counted: { characters: number } = { characters: charactersIn(data) },
): void {
  if (counted.characters * CHARACTER <= LARGEST_ANSWER) return
  if (charactersIn(data) <= LARGEST_ANSWER && Buffer.byteLength(JSON.stringify(data)) <= LARGEST_ANSWER) return
  throw new BeyondLimit(
    'ANSWER_TOO_LARGE',
    `The answer has more than ${LARGEST_ANSWER} bytes. Ask for fewer rows or shorter fields; a mutation may have been carried out nevertheless.`,
    { limit: LARGEST_ANSWER },
  )
}

/** How many characters JSON has for it at least; no more are counted than are too many. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length + 3
  if (typeof value !== 'object' || value === null) return 5
  let sum = 3
  if (Array.isArray(value)) {
    for (const each of value) {
      sum += charactersIn(each)
      if (sum > LARGEST_ANSWER) return sum
    }
    return sum
  }
  for (const name in value) {
    sum += name.length + 3 + charactersIn(value[name as keyof typeof value])
    if (sum > LARGEST_ANSWER) return sum
  }
  return sum
}
