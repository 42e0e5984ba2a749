import { once } from 'node:events'
import { request } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { TestProduction } from '../support/production.ts'
import { gatewayWith } from '../support/settings.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const INBOX = '/dev/inbox?phoneNumber=%2B84912345678'
const PATHS = [
  '/',
  '/dev',
  INBOX,
  '/graphiql',
  '/graphql',
  '/oidc/token',
  '/login/x',
  '/metrics',
  '/healthz',
  '/nothing',
]
const GUEST = 'https://console.example'

interface Asked {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** As a browser would send it; fetch does not let its caller say a Host. */
async function ask(url: string, { path = INBOX, method = 'GET', headers = {}, body }: Asked) {
  const asking = request(`${url}${path}`, { method, headers, agent: false })
  asking.end(body)
  const [response] = await once(asking, 'response')
  let text = ''
  for await (const chunk of response) {
    text += chunk
    if (String(response.headers['content-type']).startsWith('text/event-stream')) break
  }
  return { status: response.statusCode as number, headers: response.headers, text }
}

/** How an upgrade ends: `open`, or the status of the answer. */
async function upgrade(url: string, headers: Record<string, string>): Promise<unknown> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  socket.on('error', () => undefined)
  const { promise, resolve } = Promise.withResolvers<unknown>()
  socket.once('open', () => resolve('open'))
  socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
  const came = await promise
  socket.terminate()
  return came
}

describe('the demo', () => {
  let verigraph: TestVerigraph
  let port: string
  beforeAll(async () => {
    verigraph = await TestVerigraph.start({}, gatewayWith({ corsOrigins: [GUEST] }))
    port = new URL(verigraph.url).port
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  it('answers nothing under another name, so that no page reads it by DNS rebinding', async () => {
    for (const path of PATHS)
      for (const method of ['GET', 'POST']) {
        const { status, text, headers } = await ask(verigraph.url, {
          path,
          method,
          headers: { host: `evil.example:${port}`, 'sec-fetch-site': 'same-origin' },
        })
        expect([path, status]).toEqual([path, 421])
        expect(JSON.parse(text)).toEqual({
          errors: [{ message: expect.stringContaining(verigraph.url), extensions: { code: 'MISDIRECTED_REQUEST' } }],
        })
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
      }
  })

  it('is opened under the names of loopback with its own port, and no others', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect([host, (await ask(verigraph.url, { headers: { host } })).status]).toEqual([host, 200])
    for (const host of ['localhost', '127.0.0.1:1', `127.0.0.2:${port}`, `a.localhost:${port}`, `localhost.:${port}`])
      expect([host, (await ask(verigraph.url, { headers: { host } })).status]).toEqual([host, 421])
    expect((await ask(verigraph.url, { headers: { host: 'not a host' } })).status).toBe(400)
  })

  it('lets pages of other origins call nothing, unless they are named', async () => {
    const query = { method: 'POST', path: '/graphql', body: '{"query":"{ __typename }"}' }
    const json = { 'content-type': 'application/json' }
    const calls: Asked[] = [
      {},
      { path: '/metrics' },
      { ...query, headers: json },
      { ...query, headers: { ...json, accept: 'text/event-stream' } },
      { path: '/oidc/.well-known/openid-configuration' },
      { path: '/dev/e-id/credentials', method: 'POST', headers: json, body: '{"name":"A","nonce":"n"}' },
    ]
    const statusFrom = async (call: Asked, origin: Record<string, string>) =>
      (await ask(verigraph.url, { ...call, headers: { ...call.headers, ...origin } })).status
    for (const call of calls) {
      for (const origin of ['https://evil.example', `http://evil.example:${port}`, 'http://localhost:1', 'null'])
        expect([call.path, origin, await statusFrom(call, { origin })]).toEqual([call.path, origin, 403])
      for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, GUEST])
        expect([call.path, origin, await statusFrom(call, { origin })]).toEqual([call.path, origin, 200])
      expect(await statusFrom(call, {})).toBe(200)
    }
  })

  it('knows a form of its own pages, whose origin their policy keeps back', async () => {
    const post = (site: string) =>
      ask(verigraph.url, {
        path: '/login/x',
        method: 'POST',
        headers: { origin: 'null', 'sec-fetch-site': site, 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await post('same-origin')).text).not.toContain('FORBIDDEN')
    for (const site of ['cross-site', 'same-site', 'none']) expect((await post(site)).status).toBe(403)
  })

  it('upgrades to WebSocket for itself and for programs, not for other pages or under another name', async () => {
    for (const headers of [{}, { origin: verigraph.url }, { host: `localhost:${port}` }, { origin: GUEST }])
      expect(await upgrade(verigraph.url, headers as Record<string, string>)).toBe('open')
    expect(await upgrade(verigraph.url, { origin: 'https://evil.example' })).toBe(403)
    expect(await upgrade(verigraph.url, { host: `evil.example:${port}` })).toBe(421)
  })
})

describe('production', () => {
  it('answers under whatever name a proxy leaves or a probe uses, and tells a page elsewhere nothing but what is public', async () => {
    await using production = await TestProduction.start()
    for (const host of ['10.0.0.7:4000', 'verigraph.internal', 'evil.example'])
      expect([host, (await ask(production.url, { path: '/healthz', headers: { host } })).status]).toEqual([host, 200])
    class FromElsewhere extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: { origin: 'https://evil.example', cookie: 'session=theirs' } })
      }
    }
    const url = `${production.url.replace('http', 'ws')}/graphql`
    const client = createClient({ url, webSocketImpl: FromElsewhere, retryAttempts: 0 })
    const asked = client.iterate({ query: '{ viewer { clientId } apiClients { totalCount } }' })
    const { value: answer } = await asked.next()
    await client.dispose()
    expect(answer?.errors?.map(({ extensions }: GraphQLFormattedError) => extensions?.code)).toContain(
      'UNAUTHENTICATED',
    )
    expect(answer?.data?.apiClients ?? null).toBeNull()
  })
})
