import { readFile } from 'node:fs/promises'
import { jest } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { SpendingInMemory } from '../../../src/gateway/limits/index.ts'
import type { TestClient } from '../../support/client.ts'
import { gatewayWith } from '../../support/settings.ts'
import { openStream, RawSocket } from '../../support/sockets.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

interface Manifest {
  operations: { id: string; name: string; body: string }[]
}

const manifest: Manifest = JSON.parse(await readFile('schema/trusted-documents.json', 'utf8'))
const idOf = (name: string): string => manifest.operations.find((operation) => operation.name === name)?.id ?? ''

const OWN = '{ viewer { clientId } }'
/** The ways in which a request may name a registered document. */
const NAMES: Record<string, (id: string) => object> = {
  documentId: (id) => ({ documentId: id }),
  'documentId with its algorithm': (id) => ({ documentId: `sha256:${id}` }),
  'extensions.persistedQuery': (id) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } }),
}

/** The whole answer to one operation, as text, over each of the transports. */
const SEND = {
  async post(client: TestClient, body: object): Promise<string> {
    const headers = { 'content-type': 'application/json', ...(await client.headers()) }
    return (await fetch(`${client.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).text()
  },

  async get(client: TestClient, body: object): Promise<string> {
    const parameters = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const headers = { 'apollo-require-preflight': '1', ...(await client.headers()) }
    return (await fetch(`${client.url}/graphql?${new URLSearchParams(parameters)}`, { headers })).text()
  },

  async webSocket(client: TestClient, body: object): Promise<string> {
    const socket = await RawSocket.connect(client)
    socket.subscribe('1', { query: '', ...body })
    const answer = await Promise.race([socket.message('next', '1'), socket.message('error', '1')])
    socket.leave()
    return JSON.stringify(answer)
  },

  async serverSentEvents(client: TestClient, body: object): Promise<string> {
    return (await openStream(client, body)).ended
  },
}
const TRANSPORTS = Object.entries(SEND)

describe('trusted documents only', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start({}, gatewayWith({ trustedDocuments: 'only' }))
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  describe.each(TRANSPORTS)('over %s', (_name, send) => {
    it.each(Object.keys(NAMES))('runs a registered document by %s', async (way) => {
      const name = NAMES[way] as (id: string) => object
      const variables = { kind: 'DOMESTIC' }
      expect(await send(verigraph.as('officer'), { ...name(idOf('Platforms')), variables })).toContain('"VietSocial"')
    })

    it.each([
      ['a document of its own', { query: OWN }],
      ['introspection', { query: getIntrospectionQuery() }],
      ['a hash that is not registered', { documentId: 'a'.repeat(64) }],
      ['nothing', { variables: {} }],
      ['the hash of one document with the text of another', { query: OWN, documentId: idOf('Viewer') }],
      [
        'a document of its own, to be registered',
        { query: OWN, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      ],
    ])('refuses %s', async (_what, body) => {
      const answer = await send(verigraph.as('officer'), body)
      expect(answer).toContain('DOCUMENT_NOT_TRUSTED')
      expect(answer).not.toContain('"data":{')
    })
  })

  it('follows a log by a registered document', async () => {
    const socket = await RawSocket.connect(verigraph.as('vietsocial'))
    socket.subscribe('1', { query: '', documentId: idOf('FollowRemovalOrderEvents') })
    expect(await socket.message('next', '1')).toMatchObject({ data: { removalOrderEvents: { sequence: 1 } } })
    socket.leave()
  })
})

describe('documents of their own', () => {
  it.each(TRANSPORTS)(
    'may be sent where nothing else is said, and registered ones named, over %s',
    async (_name, send) => {
      await using verigraph = await TestVerigraph.start()
      const officer = verigraph.as('officer')
      expect(await send(officer, { query: OWN })).toContain('"officer"')
      expect(await send(officer, { documentId: idOf('Viewer') })).toContain('"officer"')
    },
  )
})

describe('a registered document', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  /** Everything of an answer that does not differ from one request to the next. */
  async function answerTo(body: object, headers: Record<string, string>) {
    const sent = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }
    const response = await fetch(`${verigraph.url}/graphql`, sent)
    const {
      'x-request-id': _id,
      date: _date,
      'content-length': _length,
      ...kept
    } = Object.fromEntries(response.headers)
    return { status: response.status, headers: kept, body: await response.json() }
  }

  const ASKED: [string, string, object][] = [
    ['what is answered', 'Platforms', { variables: { kind: 'DOMESTIC' } }],
    ['what is not there', 'User', { variables: { id: 'usr_01m882hscme0080017wtk6t9rr' } }],
    ['what the caller may not', 'ApiClients', { variables: {} }],
    ['a refusal', 'WithdrawRemovalOrder', { variables: { input: { removalOrderId: 'nonsense', reason: '' } } }],
    ['a value that is missing', 'User', { variables: {} }],
    ['a value of another type', 'Platforms', { variables: { kind: 7 } }],
    ['an operation that it does not hold', 'Viewer', { operationName: 'Other' }],
    ['a subscription', 'FollowRemovalOrderEvents', {}],
    ['variables that are no object', 'Viewer', { variables: [1] }],
    ['more than is allowed at once', 'OrderList', { variables: { first: 100_000 } }],
  ]
  const ACCEPTED = [undefined, 'application/json', 'application/graphql-response+json', 'text/html']

  it.each(ASKED)('answers %s as its text does, whoever asks and whatever is accepted', async (_what, name, rest) => {
    const query = manifest.operations.find((operation) => operation.name === name)?.body
    const officer = await verigraph.as('officer').headers()
    for (const caller of [officer, {}, { authorization: 'Bearer forged' }])
      for (const accept of ACCEPTED) {
        const headers: Record<string, string> = { ...caller, ...(accept !== undefined && { accept }) }
        const text = await answerTo({ query, ...rest }, headers)
        expect(await answerTo({ documentId: idOf(name), ...rest }, headers)).toEqual(text)
      }
  })

  // A subscription over plain HTTP is told where to go before anybody is asked who it is, and costs nobody anything.
  it.each(ASKED.filter(([what]) => what !== 'a subscription'))(
    'costs as much as its text does: %s',
    async (_what, name, rest) => {
      const query = manifest.operations.find((operation) => operation.name === name)?.body
      const officer = await verigraph.as('officer').headers()
      const spend = jest.spyOn(SpendingInMemory.prototype, 'spend')
      /** The least of some: what takes long to read, on a busy machine anything, is billed by its time. */
      const spentFor = async (body: object) => {
        const sums: number[] = []
        for (let time = 0; time < 4; time++) {
          spend.mockClear()
          await answerTo(body, officer)
          const own = spend.mock.calls.filter(([payer]) => payer === 'client officer')
          sums.push(own.reduce((sum, [, units]) => sum + units, 0))
        }
        return Math.min(...sums)
      }
      const spent = await spentFor({ query, ...rest })
      expect(await spentFor({ documentId: idOf(name), ...rest })).toBe(spent)
      expect(spent).toBeGreaterThan(0)
      spend.mockRestore()
    },
  )
})
