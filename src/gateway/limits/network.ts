import type { IncomingMessage } from 'node:http'
import { isIPv4 } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'
import ipaddr from 'ipaddr.js'

/** Returns a function that determines the network of a request, behind the trusted proxies. */
export function networkReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = trustedProxies.length > 0 ? proxyAddr.compile([...trustedProxies]) : () => false
  return (request) => networkOf(proxyAddr(request, trusts))
}

/** Returns an IPv4 address, or the first 64 bits of an IPv6 address, because the holder of one has all addresses with that prefix. */
function networkOf(address: string | undefined): string {
  if (address && isIPv4(address)) return address
  if (!address || !ipaddr.isValid(address)) return 'unknown' // the socket is closed, or a proxy sent an invalid address
  const parsed = ipaddr.process(address)
  return 'parts' in parsed
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString()
}
