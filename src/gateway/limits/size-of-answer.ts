import { BeyondLimit } from './beyond-limit.ts'

/** Maximum bytes of one answer in JSON: writing more would block all other requests meanwhile. */
export const LARGEST_ANSWER = 8 * 1024 ** 2
/** Maximum bytes of a character: one that JSON escapes by its number. */
const CHARACTER = 6

/**
 * Throws `BeyondLimit` (`ANSWER_TOO_LARGE`) for data longer than an answer may be. The counted characters decide most cases; otherwise the
 * data are counted again, and serialized only if that does not decide either.
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

/** Returns the minimum number of characters in JSON; stops counting above the limit. */
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
