import { type LookupAllOptions, type LookupOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { PROBLEMS } from './attempt-problems.ts'

/** The address is one that nothing is sent to. The message is for whoever named it. */
export class AddressRefused extends Error {
  constructor(
    message: string,
    /** For the operator: where it leads. */
    readonly detail: string,
  ) {
    super(message)
  }
}

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number]
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: { address: string; family: number }[]) => void,
) => void

/** Milliseconds: after whole ones of these a name is refused, so that how long it was looked up tells nothing of it. */
const STEP = 500

/** What is given out for global unicast (RFC 4291, section 2.4); ipaddr.js calls more than that `unicast`. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/**
 * Keeps requests away from what only Verigraph can reach: the machine itself, its network, a cloud's metadata. It judges addresses, not
 * names, at the moment of connecting, so that a name that resolves to something else by then gets around nothing.
 */
export class AddressGuard {
  readonly #networks: readonly Network[]
  readonly #resolve: Resolve

  /** `networks`: opened although they are not public, in CIDR notation. `resolve`: for tests. */
  constructor(networks: readonly string[], resolve: Resolve = lookup) {
    this.#networks = networks.map((network) => ipaddr.parseCIDR(network))
    this.#resolve = resolve
  }

  /** Resolves the host and judges every address, for an early answer. Throws `AddressRefused`. */
  async demand(url: URL): Promise<void> {
    this.demandLiteral(url)
    if (isIP(bare(url.hostname))) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.lookupFor(url)(url.hostname, { all: true }, (error) => (error ? reject(error) : resolve()))
    await promise
  }

  /** An address that stands in the URL itself is never looked up: judge it before connecting. Throws `AddressRefused`. */
  demandLiteral(url: URL): void {
    const host = bare(url.hostname)
    const refused = isIP(host) ? this.#refusal(url, host) : null
    if (refused) throw refused
  }

  /** The lookup to connect with: it gives addresses only where each of them may be sent to; otherwise it fails with `AddressRefused`. */
  lookupFor(url: URL): LookupFunction {
    return (hostname, options: LookupOptions, callback) => {
      const began = performance.now()
      this.#resolve(hostname, { ...options, all: true }, (failed, addresses = []) => {
        const [first] = addresses
        const refused = this.#refusalOfName(url, failed, addresses)
        if (refused || !first) {
          setTimeout(() => callback(refused, '', 0), STEP - ((performance.now() - began) % STEP))
          return
        }
        if (options.all) return callback(null, addresses)
        callback(null, first.address, first.family)
      })
    }
  }

  #refusalOfName(
    url: URL,
    failed: NodeJS.ErrnoException | null,
    addresses: readonly { address: string }[],
  ): AddressRefused | null {
    if (failed || addresses.length === 0)
      return new AddressRefused(PROBLEMS.address, `${url.hostname} does not resolve (${failed?.code ?? 'no address'}).`)
    return addresses.map(({ address }) => this.#refusal(url, address)).find((each) => each !== null) ?? null
  }

  #refusal(url: URL, literal: string): AddressRefused | null {
    const address = ipaddr.process(literal) // an IPv4 address within an IPv6 one is that IPv4 address
    if (this.#opened(address)) return null
    const named = bare(url.hostname) === literal ? literal : `${url.hostname} resolves to ${literal}, which`
    if (!isPublic(address)) return new AddressRefused(PROBLEMS.address, `${named} is not a public address.`)
    return url.protocol === 'https:' ? null : new AddressRefused(PROBLEMS.plain, `${named} is to be sent to over http.`)
  }

  #opened(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
    return this.#networks.some((network) => network[0].kind() === address.kind() && address.match(network))
  }
}

const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.range() === 'unicast' && (!(address instanceof ipaddr.IPv6) || address.match(PUBLIC_IPV6))

/** IPv6 addresses stand in brackets in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')
