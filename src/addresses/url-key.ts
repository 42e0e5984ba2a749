import { hostIn, withoutWww } from './canonical-host.ts'
import { isWebAddress, readAddress } from './read-address.ts'

const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/g
const ENCODED = /%[0-9A-Fa-f]{2}/g
const UNRESERVED = /[\w.~-]/
/** What is not seen at the end of an address, as it is kept once it has been read: U+00AD, U+061C, U+200B to F, U+202A to E, U+2060 to F, U+FEFF. */
const HIDDEN_END = '(?:%C2%AD|%D8%9C|%E2%80%(?:8[B-F]|A[A-E])|%E2%81%A[0-9A-F]|%EF%BB%BF)'
const SEARCH_END = new RegExp(`${HIDDEN_END}+$`)
const PATH_END = new RegExp(`(?:/|${HIDDEN_END})+$`)

/**
 * The same for all spellings of one web address, and never the same for two hosts. RFC 3986, section 6.2.2, and beyond it: http is https, no `www.`,
 * no user, no slash at the end, no fragment but one that is a route (`#!…`, `#/…`), which names an object of its own. Other addresses as they are.
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

/** The part of an address after `#`, by which those of one key are told apart; empty where there is none. */
export const fragmentOf = (address: string): string =>
  withoutEncodings(readAddress(address)?.hash ?? '').replace(SEARCH_END, '')

const routeIn = ({ hash }: URL): string => (/^#[!/]/.test(hash) ? withoutEncodings(hash).replace(SEARCH_END, '') : '')

/** RFC 3986, sections 6.2.2.1 and 6.2.2.2: what need not be encoded is not, the rest in upper case. */
export function withoutEncodings(text: string): string {
  return text.replace(STRAY_PERCENT, '%25').replace(ENCODED, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return UNRESERVED.test(character) ? character : encoded.toUpperCase()
  })
}
