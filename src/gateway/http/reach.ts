import type { IncomingHttpHeaders } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { refuseUpgrade } from './refuse-upgrade.ts'

/** The reason to refuse a request. */
interface Astray {
  status: 400 | 403 | 421
  code: 'BAD_REQUEST' | 'FORBIDDEN' | 'MISDIRECTED_REQUEST'
  message: string
}

/** A Fetch metadata value (W3C), which pages cannot forge: a page of ours whose referrer policy hides its origin. */
const OWN_PAGE = 'same-origin'

/**
 * Checks host and origin of requests. With DNS rebinding, a foreign name resolves to loopback, and its pages could read
 * whatever needs no token; `Host` reveals the foreign name.
 */
export class Reach {
  readonly #hosts: ReadonlySet<string>
  readonly #pages: ReadonlySet<string>

  /** `origins`: the server's own, e.g. `http://127.0.0.1:4000`. `guests`: other origins whose pages may call. */
  constructor(
    private readonly origins: readonly string[],
    guests: readonly string[],
  ) {
    this.#hosts = new Set(origins.map((origin) => new URL(origin).host))
    this.#pages = new Set([...origins, ...guests])
  }

  /** Null for a request to this server from a program, which sends no `Origin`, or from an allowed page. */
  refusalOf({ host = '', origin, 'sec-fetch-site': site }: IncomingHttpHeaders): Astray | null {
    if (!URL.canParse(`http://${host}/`))
      return { status: 400, code: 'BAD_REQUEST', message: 'The Host header is not valid.' }
    if (!this.#hosts.has(host.toLowerCase()))
      return {
        status: 421,
        code: 'MISDIRECTED_REQUEST',
        message: `Nothing is answered under this name. Open ${this.origins.slice(0, 2).join(' or ')} instead.`,
      }
    if (origin === undefined || this.#pages.has(origin) || (origin === 'null' && site === OWN_PAGE)) return null
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: 'Pages of this origin may not call. VERIGRAPH_CORS_ORIGINS names those that may.',
    }
  }
}

const bodyOf = ({ message, code }: Astray) => ({ errors: [{ message, extensions: { code } }] })

/** Checks every request before anything else, whatever its path. */
export function demandReach(http: FastifyInstance, reach: Reach): void {
  http.addHook('onRequest', (request, reply, done) => {
    const astray = reach.refusalOf(request.headers)
    if (astray) reply.code(astray.status).send(bodyOf(astray))
    else done()
  })
}

/** The same answer to a request for an upgrade, which leads to no route. */
export const refuseStray = (socket: Duplex, astray: Astray): void =>
  refuseUpgrade(socket, { status: astray.status, headers: UNROUTED, body: bodyOf(astray) })

/** The security headers that routes would set. */
const UNROUTED = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
