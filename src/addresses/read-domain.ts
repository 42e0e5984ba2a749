import { isIP } from 'node:net'
import { getPublicSuffix } from 'tldts'
import { canonicalHost, registrableDomain } from './canonical-host.ts'
import { HIDDEN_CHARACTER } from './read-address.ts'

/** The text is not a registrable domain; the message suggests what to give instead. */
export class UnusableDomain extends Error {}

const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** Maximum length by RFC 1035, section 2.3.4, as text. */
const LONGEST = 253

/** The registrable domain of a name or an address, in ASCII. Throws `UnusableDomain`. */
export function readDomain(text: string): string {
  const host = canonicalHost(text)
  const hidden = HIDDEN_CHARACTER.exec(text)?.[0]
  if (hidden !== undefined) refuse(`A domain holds ${codePointOf(hidden)}, which nobody sees.`, host) // not shown: the character may reverse the sentence
  if (host === null || text.includes('@')) refuse(`${text} is not a domain name. Give one such as social.example.`)
  if (isIP(host) || host.startsWith('['))
    refuse(`${text} is an IP address, which may be another's tomorrow. Give the domain name that leads to it.`)
  const domain = registrableDomain(host)
  if (host.includes('_')) refuse(`${text} holds an underscore, which no name of a website has.`, domain)
  if (domain === null && getPublicSuffix(host, { allowPrivateDomains: true }) === host)
    refuse(`${host} is a public suffix, under which anybody has names. Give one below it, such as name.${host}.`)
  if (domain === null || host.length > LONGEST || !HOST_NAME.test(host))
    refuse(`${text} is not a registrable domain. Give one such as social.example.`)
  return domain
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function refuse(message: string, instead: string | null = null): never {
  const usable = instead !== null && HOST_NAME.test(instead)
  throw new UnusableDomain(usable ? `${message} Give ${instead}, if that is meant.` : message)
}
