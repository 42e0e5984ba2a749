import { hostIn, withoutWww } from './canonical-host.ts'
import { isWebAddress, readAddress } from './read-address.ts'

const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/g
const ENCODED = /%[0-9A-Fa-f]{2}/g
const UNRESERVED = /[\w.~-]/
/**
 * Invisible characters at the end of a parsed address: U+00AD, U+061C, U+200B to F, U+202A to E, U+2060 to F, U+FEFF.
 */
const HIDDEN_END = '(?:%C2%AD|%D8%9C|%E2%80%(?:8[B-F]|A[A-E])|%E2%81%A[0-9A-F]|%EF%BB%BF)'
const SEARCH_END = new RegExp(`${HIDDEN_END}+$`)
const PATH_END = new RegExp(`(?:/|${HIDDEN_END})+$`)

/**
 * A canonical key of a web address: the same for all spellings, never the same for two hosts. Normalizes by RFC 3986,
 * section 6.2.2, and further: http equals https; removes `www.`, the user, the final slash and the fragment unless it
 * is a route (`#!…`, `#/…`), which identifies an object of its own. Other addresses stay as they are.
 */
export function urlKey(address: string): string {
  const url = readAddress(address)
  if (!url) return address
  if (!isWebAddress(url)) return url.href
  const port = url.port && `:${url.port}`
  const search = withoutEncodings(url.search).replace(SEARCH_END, '')
  const path = withoutEncodings(url.pathname).replace(PATH_END, '')
  return `${withoutWww(hostIn(url))}${port}${path}${search === '?' ? '' : search}${routeIn(url)}`
}

/** The normalized fragment of an address, which distinguishes addresses of one key; empty if there is none. */
export const fragmentOf = (address: string): string =>
  withoutEncodings(readAddress(address)?.hash ?? '').replace(SEARCH_END, '')

const routeIn = ({ hash }: URL): string => (/^#[!/]/.test(hash) ? withoutEncodings(hash).replace(SEARCH_END, '') : '')

/**
 * Normalizes percent-encoding (RFC 3986, sections 6.2.2.1 and 6.2.2.2): decodes unreserved characters and writes the
 * rest in upper case.
 */
export function withoutEncodings(text: string): string {
  return text.replace(STRAY_PERCENT, '%25').replace(ENCODED, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return UNRESERVED.test(character) ? character : encoded.toUpperCase()
  })
}
