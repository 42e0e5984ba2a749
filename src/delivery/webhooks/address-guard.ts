import { type LookupAllOptions, type LookupOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { PROBLEMS } from './attempt-problems.ts'

/** The address is not permitted. The message is for the person who registered it. */
export class AddressRefused extends Error {
  constructor(
    message: string,
    /** The address behind the name, for the operator. */
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

/** Milliseconds: a name is refused only at multiples of this, so that the duration of the lookup reveals nothing. */
const STEP = 500

/** The range for global unicast (RFC 4291, section 2.4); ipaddr.js counts more as `unicast`. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/**
 * Prevents requests to addresses that only Verigraph can reach: the machine itself, its network, a cloud's metadata. It
 * checks addresses, not names, when connecting, so that DNS rebinding does not bypass it.
 */
export class AddressGuard {
  readonly #networks: readonly Network[]
  readonly #resolve: Resolve

  /** `networks`: permitted non-public networks, in CIDR notation. `resolve`: for tests. */
  constructor(networks: readonly string[], resolve: Resolve = lookup) {
    this.#networks = networks.map((network) => ipaddr.parseCIDR(network))
    this.#resolve = resolve
  }

  /** Resolves the host and checks every address in advance. Throws `AddressRefused`. */
  async demand(url: URL): Promise<void> {
    this.demandLiteral(url)
    if (isIP(bare(url.hostname))) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.lookupFor(url)(url.hostname, { all: true }, (error) => (error ? reject(error) : resolve()))
    await promise
  }

  /**
   * Checks an address literal in the URL, which is never looked up; call it before connecting. Throws `AddressRefused`.
   */
  demandLiteral(url: URL): void {
    const host = bare(url.hostname)
    const refused = isIP(host) ? this.#refusal(url, host) : null
    if (refused) throw refused
  }

  /**
   * The lookup function for a connection: it returns addresses only if all are permitted, and otherwise fails with
   * `AddressRefused`.
   */
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
    const address = ipaddr.process(literal) // an IPv4-mapped IPv6 address becomes the IPv4 address
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

/** Removes the brackets of an IPv6 address in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')
