import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** Why a request is not answered. */
interface Astray {
  status: 400 | 403 | 421
  code: 'BAD_REQUEST' | 'FORBIDDEN' | 'MISDIRECTED_REQUEST'
  message: string
}

/** Of Fetch metadata (W3C), which a page cannot write itself: one of our own pages, whatever policy keeps its origin back. */
const OWN_PAGE = 'same-origin'

/**
 * Under which addresses a server is reached, and whose pages may call it. A name of somebody else's that resolves to loopback (DNS
 * rebinding) makes a browser take this server for that site, so that its pages read whatever needs no token: `Host` gives it away.
 */
export class Reach {
  readonly #hosts: ReadonlySet<string>
  readonly #pages: ReadonlySet<string>

  /** `origins`: the server's own, e.g. `http://127.0.0.1:4000`. `guests`: of pages elsewhere that may call. */
  constructor(
    private readonly origins: readonly string[],
    guests: readonly string[],
  ) {
    this.#hosts = new Set(origins.map((origin) => new URL(origin).host))
    this.#pages = new Set([...origins, ...guests])
  }

  /** Null for a request that is meant for this server and comes from a program, which sends no `Origin`, or from a page that may. */
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

/** Before anything of a request is looked at, whatever its path. */
export function demandReach(http: FastifyInstance, reach: Reach): void {
  http.addHook('onRequest', (request, reply, done) => {
    const astray = reach.refusalOf(request.headers)
    if (astray) reply.code(astray.status).send(bodyOf(astray))
    else done()
  })
}

/** The same answer to a request for an upgrade, which leads to no route. */
export function turnAway(socket: Duplex, astray: Astray): void {
  const body = JSON.stringify(bodyOf(astray))
  const head = [
    `HTTP/1.1 ${astray.status} ${STATUS_CODES[astray.status]}`,
    'content-type: application/json; charset=utf-8',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.on('error', () => socket.destroy())
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
