import { LRUCache } from 'lru-cache'
import type { AnswerOf, ReadProperty } from './plan.ts'

// Compiled to code: with names in variables, V8 looks up each key anew for each object. All names are GraphQL names
// (GraphQL, section 2.1.9), so that none can end a string.

/** Number of answers of different keys that are kept compiled. */
const MOST_ANSWERS = 2000

const answers = new LRUCache<string, AnswerOf>({ max: MOST_ANSWERS })
const readers = new Map<string, ReadProperty>()

/** Returns what makes answers with these response keys, in this order. */
export function answerWith(keys: readonly string[]): AnswerOf {
  const known = keys.join()
  let answerOf = answers.get(known)
  if (!answerOf) {
    // In brackets, `__proto__` is a key like any other.
    const members = keys.map((key, place) => `["${key}"]: values[${place}]`)
    answerOf = new Function('values', `return { ${members.join(', ')} }`) as AnswerOf
    answers.set(known, answerOf)
  }
  return answerOf
}

/** Returns what reads the property of a field of the schema. */
export function readerOf(name: string): ReadProperty {
  let read = readers.get(name)
  if (!read) {
    read = new Function('source', `return source.${name}`) as ReadProperty
    readers.set(name, read)
  }
  return read
}
