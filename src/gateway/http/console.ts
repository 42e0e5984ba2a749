import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Settings that the console needs before sign-in. */
export interface ConsoleSettings {
  /** The public address, which orders are signed with. */
  publicUrl: string
  /** The OpenID issuer for sign-in. */
  issuer: string
  clientId: string
  scope: string
  /** Whether the data are those of the demo. */
  demo: boolean
}

export interface Console {
  /** The built console: `index.html` and `assets`. */
  folder: string
  settings: ConsoleSettings
}

/**
 * Serves the console: its page at every address that no other route answers, its files and its settings. File names are content
 * hashes, so browsers cache files and revalidate the page only.
 */
export async function addConsole(
  http: FastifyInstance,
  { folder, settings }: Console,
): Promise<(request: FastifyRequest, reply: FastifyReply) => FastifyReply | null> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const policy = contentPolicy(settings.issuer)
  const show = (reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .send(page)
  await http.register(statics, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    immutable: true,
    maxAge: '1y',
  })
  http.get('/', (_request, reply) => show(reply))
  http.get('/console/settings.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(settings),
  )
  return ({ method, headers }, reply) =>
    method === 'GET' && headers.accept?.includes('text/html') ? show(reply) : null
}

/**
 * Allows its own scripts, files and graph, and the issuer. Inline styles are allowed because components position themselves
 * by them.
 */
const contentPolicy = (issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
