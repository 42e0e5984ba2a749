import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What the console must know before anybody has signed in. */
export interface ConsoleSettings {
  /** The address that orders are signed with, which is the one to open. */
  publicUrl: string
  /** The OpenID issuer at which people sign in, and what to ask it for. */
  issuer: string
  clientId: string
  scope: string
  /** Whether its people, platforms and orders are made up. */
  demo: boolean
}

export interface Console {
  /** What `npm run build` has made of src/console: `index.html`, and everything that it loads in `assets`. */
  folder: string
  settings: ConsoleSettings
}

/**
 * Serves the console: its page at every address that a browser asks for and that nothing else answers, its files, and its
 * settings. The files are named after what they hold, so a browser keeps them; the page is asked for anew each time.
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
 * Only its own scripts, files and graph, and the issuer. Styles may be inline, because its components measure and place themselves
 * as they go; a style runs nothing.
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
