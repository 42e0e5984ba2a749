import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { httpError } from './http-error.ts'

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i

/**
 * Parses JSON in UTF-8 (RFC 8259, section 8.1). Refuses other charsets and encodings: decoding them as UTF-8 would change
 * characters silently.
 */
export function readJsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.addHook('onRequest', async ({ headers }, reply) => {
    const encoding = headers['content-encoding']?.trim().toLowerCase()
    if (!encoding || encoding === 'identity') return
    reply.header('accept-encoding', 'identity') // RFC 9110, section 15.5.16
    throw httpError(415, `A body with the content-encoding ${encoding} is not read here; send it as it is.`)
  })
  http.removeContentTypeParser('application/json')
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const [, charset] = CHARSET.exec(request.headers['content-type'] ?? '') ?? []
    if (charset && !/^utf-?8$/i.test(charset)) done(httpError(415, `JSON is sent in UTF-8, and not in ${charset}.`))
    else if (!isUtf8(body)) done(httpError(400, 'The body is not UTF-8; JSON is sent in UTF-8.'))
    else parse(request, body.toString('utf8'), done)
  })
}
