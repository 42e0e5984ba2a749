import { LRUCache } from 'lru-cache'
import { hostIn, readAddress, withoutEncodings, withoutWww } from '../../../addresses/index.ts'
import type { Row } from '../../../storage/index.ts'
import type { Platform } from '../organisations/platform.ts'
import { EXTERNAL_ID, type ReadUrlPattern, readUrlPattern, UnusableUrlPattern } from './read-url-pattern.ts'

/** What an address says about itself: an object of a kind, under the platform's own id. */
export interface AddressedObject {
  readonly kind: string
  readonly externalId: string
}

/** The patterns of this many platforms are kept ready. */
const KEPT = 1000
/** A longer address matches no pattern. */
const LONGEST_URL = 2048

/** Tells what stands at a platform's addresses by the patterns that it declared. */
export class UrlMatcher {
  readonly #ready = new LRUCache<string, readonly (ReadUrlPattern & { kind: string })[]>({ max: KEPT })

  /** What the address may be, in the order of the platform's patterns; nothing for an address that matches none. Never throws. */
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

/** Null for a pattern that was taken once and would not be any more. */
function readAgain(pattern: string, domains: readonly string[]): ReadUrlPattern | null {
  try {
    return readUrlPattern(pattern, domains)
  } catch (error) {
    if (error instanceof UnusableUrlPattern) return null
    throw error
  }
}

/** As it was named, with nothing encoded that need not be, and without `www.` or the slash at its end, or with one: a pattern is written in one of these ways. */
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

/** The address with only these parameters in its query string, in this order; null where one is missing. */
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
