import type { IncomingMessage } from 'node:http'
import { isIPv4 } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'
import ipaddr from 'ipaddr.js'

/** Tells the network that a request comes from, seen through the proxies that are trusted to say so. */
export function networkReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = trustedProxies.length > 0 ? proxyAddr.compile([...trustedProxies]) : () => false
  return (request) => networkOf(proxyAddr(request, trusts))
}

/** An IPv4 address; of IPv6 the first 64 bits, because whoever has one address has all that begin with them. */
function networkOf(address: string | undefined): string {
  if (address && isIPv4(address)) return address
  if (!address || !ipaddr.isValid(address)) return 'unknown' // the socket is gone, or a proxy says nonsense
  const parsed = ipaddr.process(address)
  return 'parts' in parsed
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString()
}
