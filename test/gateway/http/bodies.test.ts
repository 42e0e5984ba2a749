import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { TestVerigraph } from '../../support/verigraph.ts'

const JSON_TYPE = 'application/json'
const QUERY = JSON.stringify({ query: '{ viewer { clientId } }' })
const LONG = JSON.stringify({ query: '{ __schema { types { name description fields { name description } } } }' })

interface Answered {
  status: number | undefined
  headers: Record<string, unknown>
  body: Buffer
}

describe('a body', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  /** By hand: `fetch` would ask for compression, and take it away again. */
  async function send(body: string | Buffer, headers: Record<string, string> = {}): Promise<Answered> {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>()
    const authorization = await verigraph.as('officer').headers()
    const all = { 'content-type': JSON_TYPE, ...authorization, ...headers }
    const asked = request(`${verigraph.url}/graphql`, { method: 'POST', headers: all }, async (response) => {
      const chunks = await response.toArray().catch(reject)
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks ?? []) })
    })
    asked.on('error', reject).end(body)
    return promise
  }

  const messageOf = ({ body }: Answered): string => JSON.parse(String(body)).errors[0].message

  it.each(['charset=utf-8', 'charset="UTF-8"', 'CharSet=utf8'])(
    'is read in UTF-8, whether it says so as %s',
    async (charset) => {
      expect((await send(QUERY, { 'content-type': `${JSON_TYPE}; ${charset}` })).status).toBe(200)
    },
  )

  it.each(['iso-8859-1', 'utf-16'])('is not read in %s', async (charset) => {
    const answered = await send(QUERY, { 'content-type': `${JSON_TYPE}; charset=${charset}` })
    expect([answered.status, messageOf(answered)]).toEqual([415, `JSON is sent in UTF-8, and not in ${charset}.`])
  })

  it('that is not UTF-8 is refused, instead of being taken for other characters', async () => {
    const query = 'mutation { draftRemovalOrder(input: { legalBasis: "Điều é" }) { userErrors { code } } }'
    const answered = await send(Buffer.from(JSON.stringify({ query }), 'latin1'))
    expect([answered.status, messageOf(answered)]).toEqual([400, 'The body is not UTF-8; JSON is sent in UTF-8.'])
  })

  it('that is compressed is not read', async () => {
    const answered = await send(gzipSync(QUERY), { 'content-encoding': 'gzip' })
    expect([answered.status, answered.headers['accept-encoding']]).toEqual([415, 'identity'])
    expect(messageOf(answered)).toContain('gzip')
    expect((await send(QUERY, { 'content-encoding': 'identity' })).status).toBe(200)
  })

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('is answered in %s where its client takes that', async (encoding, decode) => {
    const plain = await send(LONG)
    const answered = await send(LONG, { 'accept-encoding': encoding })
    expect(answered.headers['content-encoding']).toBe(encoding)
    expect(answered.headers.vary).toContain('accept-encoding')
    expect(answered.body.length).toBeLessThan(plain.body.length / 3)
    expect(decode(answered.body)).toEqual(plain.body)
  })

  it.each(['identity', 'gzip;q=0, identity', 'deflate'])(
    'is answered as it is where its client takes %s',
    async (accepted) => {
      const answered = await send(LONG, { 'accept-encoding': accepted })
      expect(answered.headers['content-encoding']).toBeUndefined()
      expect(answered.headers.vary).toContain('accept-encoding')
    },
  )

  it('is answered as it is where the answer is short', async () => {
    expect((await send(QUERY, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
  })
})
