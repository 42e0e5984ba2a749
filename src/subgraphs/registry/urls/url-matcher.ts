import { LRUCache } from 'lru-cache'
import { hostIn, readAddress, withoutEncodings, withoutWww } from '../../../addresses/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { Platform } from '../organisations/platform.ts'
import { EXTERNAL_ID, type ReadUrlPattern, readUrlPattern, UnusableUrlPattern } from './read-url-pattern.ts'

/** The object that a URL denotes: its kind, and the platform's own id. */
export interface AddressedObject {
  readonly kind: string
  readonly externalId: string
}

/** Number of platforms whose compiled patterns are cached. */
const KEPT = 1000
/** A longer URL matches no pattern. */
const LONGEST_URL = 2048

/** Matches URLs against the declared patterns of their platform. */
export class UrlMatcher {
  readonly #ready = new LRUCache<string, readonly (ReadUrlPattern & { kind: string })[]>({ max: KEPT })

  /**
   * Returns the objects that the URL may denote, in the order of the platform's patterns; empty for a URL that matches none. Never throws.
   */
  objectsAt(platform: Row<Platform>, address: string): AddressedObject[] {
    const url = address.length <= LONGEST_URL ? readAddress(address) : null
    if (!url) return []
    const spellings = spellingsOf(url)
    return this.#patternsOf(platform).flatMap(({ kind, urls, parameters }) => {
      const found = spellings.map((spelling) => idIn(spelling, { urls, parameters })).find((each) => each !== null)
      return found ? [{ kind, externalId: found }] : []
    })
  }

  #patternsOf({ urlPatterns, domains }: Row<Platform>) {
    const key = JSON.stringify([domains, urlPatterns])
    let ready = this.#ready.get(key)
    if (!ready) {
      ready = urlPatterns.flatMap(({ kind, pattern }) => {
        const read = readAgain(pattern, domains)
        return read ? [{ kind, ...read }] : []
      })
      this.#ready.set(key, ready)
    }
    return ready
  }
}

/** Compiles a stored pattern; null for one that is no longer accepted. */
function readAgain(pattern: string, domains: readonly string[]): ReadUrlPattern | null {
  try {
    return readUrlPattern(pattern, domains)
  } catch (error) {
    if (error instanceof UnusableUrlPattern) return null
    throw error
  }
}

/**
 * Returns the spellings of a URL, one of which a pattern may have: without unnecessary encodings; with or without `www.`; with or without
 * the slash at its end.
 */
function spellingsOf(named: URL): URL[] {
  const pathname = withoutEncodings(named.pathname)
  const bare = pathname.replace(/\/+$/, '')
  const hosts = new Set([hostIn(named), withoutWww(hostIn(named))])
  const paths = new Set([pathname, bare, `${bare}/`])
  return [...hosts].flatMap((host) =>
    [...paths].map((path) => Object.assign(new URL(named), { hostname: host, pathname: path })),
  )
}

function idIn(url: URL, { urls, parameters }: ReadUrlPattern): string | null {
  const asked = parameters.length > 0 ? onlyTheseParameters(url, parameters) : url.href
  if (asked === null || !urls.test(asked)) return null
  const { hostname, pathname, search } = urls.exec(asked) ?? {}
  const raw = { ...hostname?.groups, ...pathname?.groups, ...search?.groups }[EXTERNAL_ID]
  return raw ? decoded(raw) : null
}

/** Returns the URL with these query parameters only, in this order; null when one is missing. */
function onlyTheseParameters(url: URL, parameters: readonly string[]): string | null {
  const values = parameters.map((name) => [name, url.searchParams.get(name)] as const)
  if (values.some(([, value]) => value === null)) return null
  const search = values.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')
  return `${url.origin}${url.pathname}?${search}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
