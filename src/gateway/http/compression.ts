import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import Negotiator from 'negotiator'

/** Bytes below which a response fits into one packet anyway. */
const WORTHWHILE = 2048
const TEXTUAL = /^(text\/(?!event-stream)|application\/(.*\+)?(json|javascript|xml)|image\/svg)/

/** The fastest levels: higher ones cost several times as much for a tenth less. */
const ENCODERS: Readonly<Record<string, (payload: string | Buffer) => Promise<Buffer>>> = {
  gzip: (
    (encode) => (payload) =>
      encode(payload, { level: constants.Z_BEST_SPEED })
  )(promisify(gzip)),
  br: (
    (encode) => (payload) =>
      encode(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  )(promisify(brotliCompress)),
}

/**
 * Compresses responses off the event loop. BREACH (CVE-2013-3587) does not apply: it needs credentials that a browser sends
 * by itself, and a token is not.
 */
export function compressAnswers(http: FastifyInstance): void {
  http.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isWorthwhile(reply, payload)) return payload
    addVary(reply, 'accept-encoding')
    const accepted = request.headers['accept-encoding']
    const encoding = accepted && new Negotiator(request).encoding(['gzip', 'br', 'identity'])
    const encode = encoding ? ENCODERS[encoding] : undefined
    if (!encode) return payload
    reply.removeHeader('content-length')
    reply.header('content-encoding', encoding)
    return encode(payload)
  })
}

function isWorthwhile(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false
  if (payload.length < WORTHWHILE || reply.hasHeader('content-encoding')) return false
  return TEXTUAL.test(String(reply.getHeader('content-type') ?? ''))
}

function addVary(reply: FastifyReply, name: string): void {
  const before = reply.getHeader('vary')
  reply.header('vary', before ? `${before}, ${name}` : name)
}
