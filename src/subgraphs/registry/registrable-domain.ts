import { getDomain } from 'tldts'

/** The registrable domain (public suffix and one label more) of a host or URL; null for an IP address or a bare suffix. */
export const registrableDomain = (hostOrUrl: string): string | null => getDomain(hostOrUrl)
