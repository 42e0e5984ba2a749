import { randomUUID } from 'node:crypto'
import type { PersistedQueryOptions } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import { isObject } from './is-object.ts'

type Cache = NonNullable<PersistedQueryOptions['cache']>

/** Stands before a text that takes the place of its own hash. No client knows it, so that each of its documents stands in `query`. */
const TEXT = `${randomUUID()}:`

/** Bytes of the texts that clients have registered with Apollo Server by their hash, together. */
const ROOM = 32 * 1024 ** 2
/** Bytes that one holds beside its text: the hash, and its place. */
const ENTRY = 300

/**
 * A request with its document named by its text, as if that were a hash: Apollo Server knows documents by their hash, and to compute one for each
 * request takes longer than all that it looks up by it.
 */
export function namedByText(body: unknown): unknown {
  const { query, extensions, ...rest } = (body ?? {}) as Record<string, unknown>
  if (typeof query !== 'string' || query === '') return body
  if (extensions !== undefined && (!isObject(extensions) || 'persistedQuery' in extensions)) return body
  return { ...rest, extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash: `${TEXT}${query}` } } }
}

/** Where Apollo Server finds the texts: those of clients by their hash, and those that are named by themselves. */
export function textsOfDocuments(): Cache {
  const registered = new LRUCache<string, string>({
    maxSize: ROOM,
    sizeCalculation: (text) => ENTRY + 2 * text.length,
  })
  return {
    async get(key) {
      const hash = key.slice(key.indexOf(':') + 1) // Apollo Server writes `apq:` before it
      return hash.startsWith(TEXT) ? hash.slice(TEXT.length) : registered.get(key)
    },
    set: async (key, text) => void registered.set(key, text),
    delete: async (key) => registered.delete(key),
  }
}
