import { jest } from '@jest/globals'
import { RequestContexts } from '../../../src/gateway/index.ts'
import { OpenConnections } from '../../../src/gateway/limits/index.ts'
import { gatewayWith } from '../../support/settings.ts'
import { FOLLOW, openStream, RawSocket } from '../../support/sockets.ts'
import { until } from '../../support/until.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const VIEWER = '{ viewer { clientId } }'
/** Counts as 22,001 units, and takes no time at all, because there are few platforms. */
const COSTLY = '{ platforms(first: 1000) { nodes { policyProfile { figures { source { url } } } } } }'
const FOUR_COSTLY_ONES = 100_000

const pending = () => Promise.withResolvers<void>()

async function post(
  { url }: TestVerigraph,
  headers: Record<string, string>,
  query = VIEWER,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
}

/** Asks five times for what may be had four times; the last answer. */
async function askTooMuch(verigraph: TestVerigraph, headers: Record<string, string> = {}): Promise<Response> {
  for (let answered = 0; answered < 4; answered++) expect((await post(verigraph, headers, COSTLY)).status).toBe(200)
  return post(verigraph, headers, COSTLY)
}

describe('who asks for much', () => {
  it('is told to wait, by client; the others go on', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { ratePerClient: FOUR_COSTLY_ONES }))
    const officer = await verigraph.as('officer').headers()
    const director = await verigraph.as('director').headers()
    const refusal = await askTooMuch(verigraph, officer)
    expect(refusal.status).toBe(429)
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refusal.headers.get('retry-after'))).toBeLessThanOrEqual(10)
    expect(await refusal.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('Go on in'), extensions: { code: 'RATE_LIMITED' } }],
    })
    expect((await post(verigraph, officer)).status).toBe(429) // whatever it asks for
    expect((await post(verigraph, director)).status).toBe(200)
    expect((await post(verigraph, {})).status).toBe(200)
  })

  it('is told to wait, by address where there is no token, or none that is valid', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { ratePerAddress: FOUR_COSTLY_ONES }))
    const forged = { authorization: 'Bearer nonsense' }
    expect((await post(verigraph, forged)).status).toBe(401)
    expect((await askTooMuch(verigraph)).status).toBe(429)
    expect((await post(verigraph, forged)).status).toBe(429)
    expect((await post(verigraph, await verigraph.as('officer').headers())).status).toBe(200)
  })

  it('is told apart by the address that a trusted proxy names, and by no other', async () => {
    const limits = { ratePerAddress: FOUR_COSTLY_ONES }
    await using proxied = await TestVerigraph.start({}, gatewayWith({ trustedProxies: ['127.0.0.1'] }, limits))
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const statusFrom = async (address: string) => (await post(proxied, from(address))).status
    await askTooMuch(proxied, from('203.0.113.7'))
    expect([await statusFrom('203.0.113.7'), await statusFrom('203.0.113.8')]).toEqual([429, 200])
    await askTooMuch(proxied, from('2001:db8:1:2::1'))
    expect(await statusFrom('2001:db8:1:2::9')).toBe(429) // the same network
    expect(await statusFrom('2001:db8:1:3::1')).toBe(200)

    await using direct = await TestVerigraph.start({}, gatewayWith({}, limits))
    await askTooMuch(direct, from('203.0.113.7'))
    expect((await post(direct, from('203.0.113.8'))).status).toBe(429)
  })

  it('is told to wait over WebSocket and SSE, too', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { ratePerClient: FOUR_COSTLY_ONES }))
    const platform = verigraph.as('vietsocial')
    const socket = await RawSocket.connect(platform)
    for (const id of ['1', '2', '3', '4']) {
      socket.subscribe(id, { query: COSTLY })
      await socket.message('next', id)
    }
    socket.subscribe('5', { query: COSTLY })
    expect(await socket.message('error', '5')).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } },
    ])
    const stream = await openStream(platform, { query: VIEWER })
    expect(stream.status).toBe(429)
    expect(Number(stream.headers['retry-after'])).toBeGreaterThan(0)
    expect(await stream.ended).toContain('RATE_LIMITED')
    const another = await RawSocket.connect(platform)
    expect((await another.closed).code).toBe(1013)
    socket.leave()
  })
})

describe('who opens much', () => {
  it('has so many connections, over either transport, and may open another when one is closed', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { connectionsPerClient: 2 }))
    const platform = verigraph.as('vietsocial')
    const first = await RawSocket.connect(platform)
    const second = await openStream(platform)
    expect(second.status).toBe(200)

    const third = await RawSocket.connect(platform)
    expect(await third.closed).toEqual({ code: 1013, reason: expect.stringContaining('2 connections') })
    const fourth = await openStream(platform)
    expect(fourth.status).toBe(429)
    expect(await fourth.ended).toContain('TOO_MANY_CONNECTIONS')
    const other = await RawSocket.connect(verigraph.as('globaltube'))
    expect(other.isOpen).toBe(true)

    second.leave()
    first.leave()
    await until(async () => {
      const next = await openStream(platform)
      const isOpen = next.status === 200
      next.leave()
      return isOpen
    })
    other.leave()
  })

  it('has none over SSE whose client has gone before it was let in', async () => {
    const lines: string[] = []
    const logTo = { write: (line: string) => void lines.push(line) }
    const settings = { ...gatewayWith({}, { connectionsPerClient: 1 }), logLevel: 'info' as const }
    await using verigraph = await TestVerigraph.start({ logTo }, settings)
    const platform = verigraph.as('vietsocial')
    const { authenticate } = RequestContexts.prototype
    const [asked, gone] = [pending(), pending()]
    const open = jest.spyOn(OpenConnections.prototype, 'open')
    jest.spyOn(RequestContexts.prototype, 'authenticate').mockImplementationOnce(async function (
      this: RequestContexts,
      credentials,
    ) {
      asked.resolve()
      await gone.promise
      return authenticate.call(this, credentials)
    })
    const impatient = new AbortController()
    const headers = { ...(await platform.headers()), accept: 'text/event-stream' }
    const answer = post(verigraph, headers, FOLLOW, impatient.signal)
    await asked.promise
    impatient.abort()
    await expect(answer).rejects.toThrow()
    await until(() => lines.some((line) => line.includes('"aborted":true')))
    gone.resolve()
    await until(() => open.mock.calls.length === 1)
    expect((await openStream(platform)).status).toBe(200)
  })

  it('has so many without a token, by address', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { connectionsPerAddress: 1 }))
    const nobody = await RawSocket.connect(verigraph.as(null))
    expect((await (await RawSocket.connect(verigraph.as(null))).closed).code).toBe(1013)
    expect((await RawSocket.connect(verigraph.as('vietsocial'))).isOpen).toBe(true)
    nobody.leave()
  })

  it('has so many subscriptions on one connection', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { subscriptions: 2 }))
    const socket = await RawSocket.connect(verigraph.as('vietsocial'))
    for (const id of ['1', '2']) {
      socket.subscribe(id)
      await socket.message('next', id)
    }
    socket.subscribe('3')
    expect(await socket.message('error', '3')).toMatchObject([
      { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 2 } },
    ])
    socket.send({ id: '1', type: 'complete' })
    socket.subscribe('4')
    await socket.message('next', '4')
    socket.leave()
  })
})
