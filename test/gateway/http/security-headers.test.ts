import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import { addSecurityHeaders } from '../../../src/gateway/http/security-headers.ts'
import { gatewayWith } from '../../support/settings.ts'
import { openStream } from '../../support/sockets.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const PAGES = ['/', '/dev', '/graphiql']
const ANSWERS = [
  '/graphql',
  '/healthz',
  '/.well-known/jwks.json',
  '/nothing',
  '/oidc/token',
  '/dev/inbox?phoneNumber=%2B84912345678',
  '/dev/e-id/jwks.json',
  '/metrics',
]

describe('what the answers tell a browser', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  it.each([...PAGES, ...ANSWERS])('to sniff, frame and refer nothing: %s', async (path) => {
    const { headers } = await fetch(`${verigraph.url}${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('strict-transport-security')).toBeNull() // over plain HTTP it says nothing
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  it.each([...PAGES, ...ANSWERS])(
    'to share neither window nor answer with pages of other origins: %s',
    async (path) => {
      const { headers } = await fetch(`${verigraph.url}${path}`)
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
    },
  )

  it.each(ANSWERS)('to keep nothing: %s', async (path) => {
    expect((await fetch(`${verigraph.url}${path}`)).headers.get('cache-control')).toBe('no-store')
  })

  it('the same for a stream', async () => {
    const stream = await openStream(verigraph.as('vietsocial'))
    expect(stream.headers['x-content-type-options']).toBe('nosniff')
    stream.leave()
  })

  it('to run the built script of GraphiQL, and no others', async () => {
    const response = await fetch(`${verigraph.url}/graphiql`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    const page = await response.text()
    expect(page).not.toMatch(/<script(?![^>]* (?:src=|type="application\/json"))/)
    for (const [, path] of page.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g))
      expect((await fetch(`${verigraph.url}${path}`)).status).toBe(200)
  })

  it.each(['/dev'])('to run the scripts of a page, and no others: %s', async (path) => {
    const response = await fetch(`${verigraph.url}${path}`)
    const policy = response.headers.get('content-security-policy') ?? ''
    const scripts = [...(await response.text()).matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, script = ''] of scripts)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(policy).toMatch(/script-src 'self' 'sha256-[^;]*;/)
    expect(policy.split(';').find((part) => part.includes('script-src'))).not.toContain('unsafe')
  })
})

it('bind browsers to TLS where clients come over TLS', async () => {
  const http = Fastify()
  addSecurityHeaders(http, { secure: true })
  http.get('/', async () => 'here')
  const { headers } = await http.inject('/')
  expect(headers['strict-transport-security']).toContain('max-age=')
})

describe('pages of other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })

  it('may not call, unless they are named', async () => {
    await using closed = await TestVerigraph.start()
    const { headers } = await preflight(closed.url, 'https://console.example')
    expect(headers.get('access-control-allow-origin')).toBeNull()

    const named = gatewayWith({ corsOrigins: ['https://console.example'] })
    await using open = await TestVerigraph.start({}, named)
    const allowed = await preflight(open.url, 'https://console.example')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://console.example')
    // What the refusal of a forged request names must be allowed.
    const headersAllowed = allowed.headers.get('access-control-allow-headers')?.split(/, */)
    expect(headersAllowed).toEqual(
      expect.arrayContaining(['authorization', 'apollo-require-preflight', 'x-apollo-operation-name']),
    )
    const other = await preflight(open.url, 'https://other.example')
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })
})
