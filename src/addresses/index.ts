export { canonicalHost, hostIn, registrableDomain, unicodeHost, withoutWww } from './canonical-host.ts'
export { readAddress } from './read-address.ts'
export { readDomain, UnusableDomain } from './read-domain.ts'
export { fragmentOf, urlKey, withoutEncodings } from './url-key.ts'
