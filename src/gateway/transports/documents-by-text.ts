import { randomUUID } from 'node:crypto'
import type { PersistedQueryOptions } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import { isObject } from './is-object.ts'

type Cache = NonNullable<PersistedQueryOptions['cache']>

/** Marks a text that stands in the place of its hash. It is random so that no client can send it. */
const TEXT = `${randomUUID()}:`

/** Bytes of all texts that clients have registered as automatic persisted queries. */
const ROOM = 32 * 1024 ** 2
/** Bytes that an entry needs beside its text. */
const ENTRY = 300

/**
 * Sends the document's text as its own hash. Apollo Server looks documents up by SHA-256, and computing it costs more than
 * the lookup saves.
 */
export function namedByText(body: unknown): unknown {
  const { query, extensions, ...rest } = (body ?? {}) as Record<string, unknown>
  if (typeof query !== 'string' || query === '') return body
  if (extensions !== undefined && (!isObject(extensions) || 'persistedQuery' in extensions)) return body
  return { ...rest, extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash: `${TEXT}${query}` } } }
}

/** The persisted query cache: resolves hashes of clients, and texts that are their own hash. */
export function textsOfDocuments(): Cache {
  const registered = new LRUCache<string, string>({
    maxSize: ROOM,
    sizeCalculation: (text) => ENTRY + 2 * text.length,
  })
  return {
    async get(key) {
      const hash = key.slice(key.indexOf(':') + 1) // Apollo Server prefixes `apq:`
      return hash.startsWith(TEXT) ? hash.slice(TEXT.length) : registered.get(key)
    },
    set: async (key, text) => void registered.set(key, text),
    delete: async (key) => registered.delete(key),
  }
}
