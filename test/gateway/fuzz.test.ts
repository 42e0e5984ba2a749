import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { jest } from '@jest/globals'
import fc from 'fast-check'
import { RawSocket } from '../support/sockets.ts'
import { TestVerigraph } from '../support/verigraph.ts'

/** What belongs in a log, if anywhere: places in the code, names of its errors, its database. */
const INTERNALS = /node_modules|\bat [\w.<>]+ \(|\.[jt]s:\d+|TypeError|RangeError|ReferenceError|SQLITE|select .+ from/i

/** Values that a header may have on its way (RFC 9110, section 5.5). */
const headerValue = fc.string({ unit: fc.constantFrom(...'abz09 ,;=/*."{}[]()<>-_:%'), maxLength: 40 })
const plausible = fc.constantFrom(
  '{ viewer { clientId } }',
  'mutation { registerUser(input: { externalId: "a", handle: "b" }) { userErrors { code } } }',
  'subscription { removalOrderEvents { cursor } }',
  'query ($first: Int) { platforms(first: $first) { nodes { id } } }',
  'query A { viewer { clientId } } query B { viewer { roles } }',
  '{ platforms(first: -1) { nodes { id } } node(id: "") { id } }',
  'fragment A on Viewer { ...A } { viewer { ...A } }',
  '{ __schema { types { fields { type { fields { name } } } } } }',
)
const document = fc.oneof(plausible, plausible.chain(broken), fc.string({ unit: 'binary' }))

/** A text with a piece taken out or put in. */
function broken(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ unit: 'grapheme', maxLength: 8 }))
    .map(([from, to, piece]) => text.slice(0, from) + piece + text.slice(to))
}

const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 }).filter(isJson)
const parameters = fc.record(
  {
    query: fc.oneof({ weight: 4, arbitrary: document }, anything),
    variables: fc.oneof(anything, fc.record({ first: anything })),
    operationName: fc.oneof(fc.string(), fc.constant('A'), anything),
    extensions: fc.oneof(
      anything,
      fc.record({ persistedQuery: fc.oneof(anything, fc.record({ sha256Hash: anything })) }),
    ),
    documentId: fc.oneof(fc.string(), anything),
    __proto__: anything,
  },
  { requiredKeys: [] },
)

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}

interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

/** Now and then for another server, or from a page: most of those get no further. */
const withPlace = (headers: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(headers, fc.record({ host: headerValue, origin: headerValue }, { requiredKeys: [] }), fc.nat(9))
    .map(([others, place, chance]) => (chance === 0 ? { ...others, ...place } : others))

const httpRequest: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'OPTIONS', 'PUT', 'DELETE', 'HEAD'),
  path: fc.oneof(
    fc.constant('/graphql'),
    parameters.map(
      (values) => `/graphql?${new URLSearchParams(Object.entries(values).map(([k, v]) => [k, textOf(v)]))}`,
    ),
    fc.webPath().map((path) => path || '/'),
    fc.constantFrom(
      '/removal-orders/%00.pdf',
      '/status-lists/%E0%A4%A',
      '/%',
      '/graphql?query=%',
      '//graphql',
      '/dev/inbox?phoneNumber=%ff',
    ),
  ),
  headers: withPlace(
    fc.record(
      {
        'content-type': fc.oneof(
          fc.constantFrom(
            'application/json',
            'application/json; charset=utf-8',
            'application/json; charset=x',
            'text/plain',
            'multipart/form-data',
          ),
          headerValue,
        ),
        accept: fc.oneof(
          fc.constantFrom('*/*', 'text/event-stream', 'application/graphql-response+json', 'text/event-stream, */*'),
          headerValue,
        ),
        authorization: fc.oneof(fc.constantFrom('Bearer', 'Bearer a.b.c', 'Basic x'), headerValue),
        'x-forwarded-for': headerValue,
        'content-encoding': headerValue,
        'accept-language': headerValue,
        'apollo-require-preflight': fc.constant('1'),
      },
      { requiredKeys: [] },
    ),
  ),
  body: fc.oneof(
    { weight: 3, arbitrary: parameters.map((values) => JSON.stringify(values)) },
    anything.map(textOf),
    fc.string({ unit: 'binary' }),
    parameters.map((values) => JSON.stringify(values)).chain(broken),
  ),
})

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** The status and the text of an answer; of a stream, what comes first. */
async function send(url: string, { method, path, headers, body }: Sent): Promise<{ status: number; text: string }> {
  const hasBody = method === 'POST' || method === 'PUT' // of others, Node would not say where the body ends
  const asking = request(url, {
    method,
    path: encodeURI(path).replaceAll('%25', '%'),
    headers,
    agent: false,
    timeout: 5000,
  })
  asking.once('timeout', () => asking.destroy(new Error(`It hung: ${JSON.stringify({ method, path, headers, body })}`)))
  asking.end(hasBody ? body : undefined)
  const [response] = await once(asking, 'response')
  let text = ''
  for await (const chunk of response) {
    text += chunk
    if (String(response.headers['content-type']).startsWith('text/event-stream')) break
  }
  return { status: response.statusCode, text }
}

const INIT = '{"type":"connection_init"}'
let verigraph: TestVerigraph
const isAlive = async () => (await fetch(`${verigraph.url}/healthz`)).status === 200

describe('whatever is sent', () => {
  const complaints: unknown[] = []
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    jest.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words))
    process.on('unhandledRejection', complain).on('uncaughtExceptionMonitor', complain)
  })
  const complain = (error: unknown) => void complaints.push(error)
  afterAll(async () => {
    process.off('unhandledRejection', complain).off('uncaughtExceptionMonitor', complain)
    jest.restoreAllMocks()
    await verigraph[Symbol.asyncDispose]()
  })
  beforeEach(() => {
    complaints.length = 0
  })

  it('over HTTP, is answered, never with a 5xx, and tells nothing of the inside', async () => {
    await fc.assert(
      fc.asyncProperty(httpRequest, async (sent) => {
        const { status, text } = await send(verigraph.url, sent)
        expect(status).toBeLessThan(500)
        expect(text).not.toMatch(INTERNALS)
      }),
      { numRuns: 500 },
    )
    expect(await isAlive()).toBe(true)
    expect(complaints).toEqual([])
  }, 60_000)

  it('as bytes that are no HTTP, ends the connection and nothing else', async () => {
    const { port, hostname } = new URL(verigraph.url)
    const whole = Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/json\r\ncontent-length: 35\r\n\r\n{"query":"{ viewer { clientId } }"}`,
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => Buffer.from(whole).fill(byte, at, at + 1)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (sent) => {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => undefined)
        let answer = ''
        socket.on('data', (chunk) => {
          answer += chunk
        })
        socket.end(sent)
        await once(socket, 'close')
        expect(answer).not.toMatch(/^HTTP\/1\.1 5/)
        expect(answer).not.toMatch(INTERNALS)
      }),
      { numRuns: 200 },
    )
    expect(await isAlive()).toBe(true)
    expect(complaints).toEqual([])
  }, 60_000)

  const message = fc.oneof(
    fc.record({ type: fc.constant('subscribe'), id: fc.constantFrom('1', '2', ''), payload: parameters }),
    fc.record({ type: fc.constant('subscribe'), id: anything, payload: anything }),
    fc.record({
      type: fc.constantFrom('ping', 'pong', 'complete', 'next', 'connection_init'),
      id: fc.constantFrom('1', '2'),
      payload: anything,
    }),
    anything,
  )

  it('over WebSocket, is answered or ends the connection with a code of the protocol', async () => {
    const messages = fc.array(fc.oneof(message.map(textOf), message.map(textOf).chain(broken), fc.uint8Array()), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(messages, fc.boolean(), async (sent, acknowledged) => {
        const socket = acknowledged ? await RawSocket.connect(verigraph.as(null)) : await RawSocket.open(verigraph.url)
        for (const each of [...sent, INIT, INIT]) socket.sendRaw(each) // the second of them ends it, after all that came before
        const { code, reason } = await socket.closed
        expect([1002, 1003, 1007, 1009, 4400, 4401, 4403, 4406, 4409, 4429]).toContain(code)
        expect(reason).not.toMatch(INTERNALS)
        expect(socket.text).not.toMatch(INTERNALS)
        expect(socket.text).not.toContain('INTERNAL_SERVER_ERROR')
      }),
      { numRuns: 200 },
    )
    expect(await isAlive()).toBe(true)
    expect(complaints).toEqual([])
  }, 60_000)

  it('as frames that are cut off or garbled, ends the connection and nothing else', async () => {
    const { port, hostname } = new URL(verigraph.url)
    const upgrade = `GET /graphql HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`
    const frame = Buffer.concat([Buffer.from([0x81, 0x98, 0, 0, 0, 0]), Buffer.from('{"type":"connection_init')])
    const frames = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.nat(frame.length).map((length) => frame.subarray(0, length)),
      fc.tuple(fc.nat(frame.length - 1), fc.nat(255)).map(([at, byte]) => Buffer.from(frame).fill(byte, at, at + 1)),
    )
    await fc.assert(
      fc.asyncProperty(frames, async (sent) => {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => undefined)
        socket.resume()
        socket.end(Buffer.concat([Buffer.from(upgrade), sent]))
        await once(socket, 'close')
      }),
      { numRuns: 200 },
    )
    expect(await isAlive()).toBe(true)
  }, 60_000)
})
