import { domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'
import { isWebAddress, readAddress, withoutEdges } from './read-address.ts'

const TRAILING_DOTS = /(?<=[^.])\.+$/

/**
 * The host of an address: lower case, in ASCII (UTS #46, as the WHATWG URL Standard applies it), without the root's
 * trailing dot.
 */
export const hostIn = ({ hostname }: URL): string => hostname.replace(TRAILING_DOTS, '')

/** The host of a web address, or of a text that is itself a host, in Unicode or ASCII; null for any other text. */
export function canonicalHost(hostOrUrl: string): string | null {
  const whole = readAddress(hostOrUrl)
  const url = whole && isWebAddress(whole) ? whole : URL.parse(`http://${withoutEdges(hostOrUrl)}`)
  return url ? hostIn(url) || null : null
}

/**
 * The registrable domain (public suffix and one label more) of a host or web address, in ASCII; null for an IP address or a bare suffix.
 * Suffixes are those of the Public Suffix List, its private section included: `github.io` is one.
 */
export function registrableDomain(hostOrUrl: string): string | null {
  const host = canonicalHost(hostOrUrl)
  return host === null ? null : getDomain(host, { allowPrivateDomains: true })
}

/** Converts an ASCII host to Unicode for display. */
export const unicodeHost = (host: string): string => domainToUnicode(host)

/** Removes `www.` from a host, unless it is part of the registrable domain. */
export function withoutWww(host: string): string {
  let bare = host
  while (bare.startsWith('www.') && getDomain(bare, { allowPrivateDomains: true }) !== bare) bare = bare.slice(4)
  return bare
}
