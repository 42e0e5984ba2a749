import { once } from 'node:events'
import { request } from 'node:http'
import { Client, fetchExchange } from '@urql/core'
import { createClient } from 'graphql-sse'
import { FOLLOW, RawSocket } from '../../support/sockets.ts'
import { issueOrderAboutPost } from '../../support/story.ts'
import { until } from '../../support/until.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const JSON_TYPE = 'application/json'
const CURRENT = 'application/graphql-response+json'
const STREAM = 'text/event-stream'
const URQL = `${CURRENT}, application/graphql+json, ${JSON_TYPE}, ${STREAM}, multipart/mixed`
const HIVE_ROUTER = 'multipart/mixed;subscriptionSpec="1.0", text/event-stream'
const VIEWER = '{ viewer { clientId } }'

const logged: string[] = []
let verigraph: TestVerigraph
beforeAll(async () => {
  verigraph = await TestVerigraph.start({ logTo: { write: (line) => void logged.push(line) } }, { logLevel: 'info' })
  await issueOrderAboutPost(verigraph)
})
afterAll(() => verigraph[Symbol.asyncDispose]())

async function ask(body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${verigraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, ...(await verigraph.as('vietsocial').headers()), ...headers },
    body: JSON.stringify(body),
  })
}

const mediaTypeOf = ({ headers }: Response) => headers.get('content-type')?.split(';')[0]

/** The first event of a stream that says something, which ends with it. */
async function firstEvent(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (/\n\n$/.test(text) && text.includes('event: next')) break
  }
  return text
}

describe('clients as they come', () => {
  it('answers urql over HTTP alone, subscriptions too', async () => {
    const client = new Client({
      url: `${verigraph.url}/graphql`,
      preferGetMethod: false,
      fetchSubscriptions: true,
      fetchOptions: { headers: await verigraph.as('vietsocial').headers() },
      exchanges: [fetchExchange],
    })
    expect((await client.query(VIEWER, {})).data).toEqual({ viewer: { clientId: 'vietsocial' } })
    const heard = Promise.withResolvers<unknown>()
    client.subscription(FOLLOW, {}).subscribe(({ data }) => heard.resolve(data))
    expect(await heard.promise).toMatchObject({ removalOrderEvents: { cursor: expect.any(String) } })
  })

  it('answers graphql-sse: queries, subscriptions, and what is wrong with a document, which has no data', async () => {
    const client = createClient({
      url: `${verigraph.url}/graphql`,
      headers: await verigraph.as('vietsocial').headers(),
    })
    const first = async (query: string) => (await client.iterate({ query }).next()).value
    expect(await first(VIEWER)).toEqual({ data: { viewer: { clientId: 'vietsocial' } } })
    expect(await first(FOLLOW)).toMatchObject({ data: { removalOrderEvents: { cursor: expect.any(String) } } })
    const wrong = await first('subscription { nothing }')
    expect(wrong).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
    expect(wrong).not.toHaveProperty('data')
    client.dispose()
  })

  it.each([HIVE_ROUTER, URQL, STREAM, `${JSON_TYPE}, ${STREAM};q=0.1`, 'TEXT/EVENT-STREAM', 'text/*'])(
    'streams a subscription to who takes %s, undelayed on its way',
    async (accept) => {
      const response = await ask({ query: FOLLOW }, { accept })
      expect([response.status, mediaTypeOf(response)]).toEqual([200, STREAM])
      expect(await firstEvent(response)).toContain('removalOrderEvents')
      expect(response.headers.get('cache-control')).toContain('no-transform')
      expect(response.headers.get('x-accel-buffering')).toBe('no')
      expect(response.headers.get('content-encoding')).toBeNull()
    },
  )

  it.each([
    [URQL, CURRENT],
    [`${STREAM}, ${JSON_TYPE}`, JSON_TYPE],
    [`${STREAM}, */*;q=0.1`, JSON_TYPE],
    [`${STREAM};q=0, ${CURRENT}`, CURRENT],
    [STREAM, STREAM],
    [HIVE_ROUTER, STREAM],
  ])('answers a query of who takes %s as %s', async (accept, mediaType) => {
    const response = await ask({ query: `query Who ${VIEWER}` }, { accept })
    expect([response.status, mediaTypeOf(response)]).toEqual([200, mediaType])
    expect(await response.text()).toContain('{"viewer":{"clientId":"vietsocial"}}')
  })

  it('finds the subscription among other operations', async () => {
    const query = `fragment A on Query { viewer { clientId } } query Who { ...A } ${FOLLOW}`
    const operationName = /subscription (\w+)/.exec(FOLLOW)?.[1]
    const streamed = await ask({ query, operationName }, { accept: URQL })
    expect(mediaTypeOf(streamed)).toBe(STREAM)
    await streamed.body?.cancel()
    expect(mediaTypeOf(await ask({ query, operationName: 'Who' }, { accept: URQL }))).toBe(CURRENT)
  })

  it.each([undefined, '*/*', JSON_TYPE, CURRENT])('tells who takes %p how to subscribe', async (accept) => {
    const response = await ask({ query: FOLLOW }, accept ? { accept } : {})
    expect(response.status).toBe(400)
    const [error] = (await response.json()).errors
    expect(error.extensions.code).toBe('BAD_REQUEST')
    expect(error.message).toMatch(/text\/event-stream.*graphql-transport-ws/)
  })

  it.each(['text/html', 'image/*', 'multipart/mixed', `${JSON_TYPE};q=0`])(
    'answers %s with 406, and does nothing',
    async (accept) => {
      const response = await ask({ query: VIEWER }, { accept })
      expect(response.status).toBe(406)
      expect((await response.json()).errors[0].message).toContain(STREAM)
    },
  )

  it('says over SSE what is wrong with a token', async () => {
    const response = await ask({ query: FOLLOW }, { accept: STREAM, authorization: 'Bearer forged' })
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })
})

describe('a request', () => {
  it.each([JSON_TYPE, STREAM])('is told which operation there is none of, with %s', async (accept) => {
    const response = await ask({ query: `query A ${VIEWER}`, operationName: '' }, { accept })
    const text = await response.text()
    expect(text).toContain('There is no operation named \\"\\".')
    expect(text).not.toContain('several')
  })

  it.each([{ version: 1, sha256Hash: 'a'.repeat(64) }, { version: 2, sha256Hash: 'a'.repeat(64) }, 'none'])(
    'is the mistake of its client where it names its document by %p',
    async (persistedQuery) => {
      const response = await ask({ query: VIEWER, extensions: { persistedQuery } })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
    },
  )

  it('by GET needs no header against forgery beside its token, and does without one', async () => {
    const url = `${verigraph.url}/graphql?query=${encodeURIComponent(VIEWER)}`
    const headers = await verigraph.as('vietsocial').headers()
    expect(await (await fetch(url, { headers })).json()).toEqual({ data: { viewer: { clientId: 'vietsocial' } } })
    expect((await fetch(url)).status).toBe(400)
    expect((await fetch(url, { headers: { 'x-apollo-operation-name': 'Who' } })).status).toBe(200)
  })

  it('for a WebSocket elsewhere is told where there is one', async () => {
    const upgrade = request(`${verigraph.url}/nowhere`, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-version': '13',
      },
    }).end()
    const [response] = await once(upgrade, 'response')
    expect(response.statusCode).toBe(404)
    const chunks = await response.toArray()
    expect(String(Buffer.concat(chunks))).toContain('the graph is at /graphql')
  })

  it('that is too large over a WebSocket closes it with 1009, and stands in the log', async () => {
    const socket = await RawSocket.connect(verigraph.as('vietsocial'))
    socket.sendRaw('x'.repeat(3 * 1024 ** 2))
    expect((await socket.closed).code).toBe(1009)
    await until(() => logged.some((line) => line.includes('Max payload size exceeded')))
  })
})
