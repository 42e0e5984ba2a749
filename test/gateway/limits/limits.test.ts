import { Writable } from 'node:stream'
import { jest } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'
import { OperationBudget } from '../../../src/gateway/limits/budget.ts'
import { Platform } from '../../../src/subgraphs/registry/index.ts'
import type { TestClient } from '../../support/client.ts'
import { gatewayWith } from '../../support/settings.ts'
import { until } from '../../support/until.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

interface Refused {
  message: string
  extensions: Record<string, unknown>
}

/** The errors of one operation, over each of the transports. */
const ERRORS = {
  async http(client: TestClient, query: string, variables?: Record<string, unknown>): Promise<Refused[]> {
    return [...((await client.ask(query, variables)).errors ?? [])]
  },

  async webSocket(client: TestClient, query: string, variables?: Record<string, unknown>): Promise<Refused[]> {
    const url = `${client.url.replace('http', 'ws')}/graphql`
    const socket = createWebSocketClient({ url, connectionParams: () => client.headers(), retryAttempts: 0 })
    try {
      const { value } = await socket.iterate({ query, variables: variables ?? {} }).next()
      return (value?.errors ?? []) as never
    } catch (errors) {
      return errors as Refused[]
    } finally {
      await socket.dispose()
    }
  },

  async serverSentEvents(client: TestClient, query: string, variables?: Record<string, unknown>): Promise<Refused[]> {
    const sse = createSseClient({ url: `${client.url}/graphql`, headers: () => client.headers(), retryAttempts: 0 })
    try {
      const { value } = await sse.iterate({ query, variables: variables ?? {} }).next()
      return (value?.errors ?? []) as never
    } catch (error) {
      const { response } = error as { response: Response }
      return ((await response.json()) as { errors: Refused[] }).errors
    } finally {
      sse.dispose()
    }
  },
}

const TRANSPORTS = Object.keys(ERRORS) as (keyof typeof ERRORS)[]

const nested = (levels: number): string => {
  const pairs = Math.ceil(levels / 2)
  return `{ platform(domain: "vietsocial.example") { ${'users { nodes { platform { '.repeat(pairs)}id${' } } }'.repeat(pairs)} } }`
}
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { clientId }`).join(' ')} }`

/** Fourteen fragments of users who lead to users, in several ways that are not deep: unfolded, they are fourteen thousand fields. */
const USERS_OF_USERS = Array.from({ length: 14 }, (_, at) => {
  const to = (next: number) => (next < 14 ? `...f${next}` : 'id')
  const ways =
    at + 3 < 14 ? ['platform { users { nodes', 'contentItems { nodes { author', 'liveStreams { nodes { host'] : []
  return `fragment f${at} on User { id ${at < 13 ? `guardian { ${to(at + 1)} }` : ''} ${ways.map((way) => `${way} { ${to(at + 3)} } } }`).join(' ')} }`
}).join(' ')

const TOO_MUCH: Record<string, { query: string; code: string; variables?: Record<string, unknown> }> = {
  'forty levels': { query: nested(40), code: 'QUERY_TOO_DEEP' },
  'forty levels, in fragments': {
    query: `{ platform(domain: "x") { ...f0 } } ${Array.from({ length: 12 }, (_, at) => `fragment f${at} on Platform { users { nodes { platform { ${at < 11 ? `...f${at + 1}` : 'id'} } } } }`).join(' ')}`,
    code: 'QUERY_TOO_DEEP',
  },
  'a thousand aliases': { query: aliases(1000), code: 'TOO_MANY_ALIASES' },
  'a million fields from twenty fragments': {
    query: `{ viewer { ...f0 } } ${Array.from({ length: 20 }, (_, at) => `fragment f${at} on Viewer { ${at < 19 ? `...f${at + 1} ...f${at + 1}` : 'a: clientId'} }`).join(' ')}`,
    code: 'TOO_MANY_ALIASES',
  },
  'a hundred directives': {
    query: `{ viewer { clientId ${Array.from({ length: 100 }, () => 'roles @include(if: true)').join(' ')} } }`,
    code: 'TOO_MANY_DIRECTIVES',
  },
  'twenty thousand tokens': { query: `{ viewer { ${'clientId '.repeat(20_000)} } }`, code: 'TOO_MANY_TOKENS' },
  'lists within lists': {
    query: '{ platforms(first: 1000) { nodes { users(first: 1000) { nodes { handle } } } } }',
    code: 'QUERY_TOO_COSTLY',
  },
  'lists within lists, by variables': {
    query: 'query ($many: Int) { platforms(first: $many) { nodes { users(first: $many) { nodes { handle } } } } }',
    variables: { many: 1000 },
    code: 'QUERY_TOO_COSTLY',
  },
  'more fields than can be compiled, behind a condition that leaves them out': {
    query: `query ($some: Boolean!) { node(id: "usr_x") @include(if: $some) { ...f0 } } ${USERS_OF_USERS}`,
    variables: { some: false },
    code: 'QUERY_TOO_COSTLY',
  },
  'lists that say nothing of their size': {
    query: '{ platforms { nodes { users { nodes { contentItems { nodes { id } } } } } } }',
    code: 'QUERY_TOO_COSTLY',
  },
}

describe('a document that asks for too much', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())
  afterEach(() => {
    jest.restoreAllMocks()
  })

  for (const transport of TRANSPORTS)
    it.each(Object.keys(TOO_MUCH))(`is refused before it is executed, over ${transport}: %s`, async (name) => {
      const { query, variables, code } = TOO_MUCH[name] as (typeof TOO_MUCH)[string]
      const officer = verigraph.as('officer')
      await officer.token()
      const page = jest.spyOn(verigraph.storage.reader, 'page')
      const [error] = await ERRORS[transport](officer, query, variables)
      expect(error?.extensions.code).toBe(code)
      expect(error?.message).toMatch(/\d/)
      const read = page.mock.calls.map(([model]) => model.name)
      expect(read).not.toContain('Platform') // with which each of them begins; what is read besides, the service does by itself
    })

  it.each(TRANSPORTS)('pays for its rows as they come, over %s', async (transport) => {
    const spend = jest.spyOn(OperationBudget.prototype, 'spend')
    await ERRORS[transport](verigraph.as('officer'), '{ platforms { nodes { id } } }')
    expect(spend).toHaveBeenCalled()
  })

  it('tells the figure and the limit', async () => {
    const [deep] = await ERRORS.http(
      verigraph.as(null),
      '{ platforms(first: 1000) { nodes { policyProfile { figures { source { url } } requirements { source { url } } removalDeadlines { source { url } } } } } }',
    )
    expect(deep?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', limit: 50_000, actual: 62_001 })
  })

  async function costOf(query: string, variables = {}): Promise<number> {
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await verigraph.as('officer').headers()) },
      body: JSON.stringify({ query, variables }),
    })
    expect(await response.json()).not.toHaveProperty('errors')
    return Number(response.headers.get('x-operation-cost'))
  }

  it('costs the same whatever was asked before: a word that is no status makes none free that is one', async () => {
    const query =
      'query ($status: OrderStatus!, $first: Int) { removalOrders(first: $first, filter: { status: [$status] }) { nodes { id } } }'
    const [error] = await ERRORS.http(verigraph.as('officer'), query, { status: 'LOST', first: 1000 })
    expect(error?.extensions.code).toBe('BAD_USER_INPUT')
    expect(await costOf(query, { status: 'ISSUED', first: 1000 })).toBe(1 + 1000)
  })

  it('costs what the default of a variable costs where it is left out, and not where it is null', async () => {
    const query = 'query ($first: Int = 1000) { removalOrders(first: $first) { nodes { id } } }'
    expect(await costOf(query, { first: null })).toBe(1 + 50)
    expect(await costOf(query)).toBe(1 + 1000)
  })

  it('tells what each operation costs, and refuses none of an ordinary size', async () => {
    expect(await costOf('{ viewer { clientId } }')).toBe(1)
    expect(await costOf('{ platforms(first: 7) { nodes { name } } }')).toBe(8)
    expect(await costOf('{ platforms(first: 1) { totalCount } }')).toBe(2)
    const orders =
      'query ($first: Int) { removalOrders(first: $first) { nodes { id agency { name } recipient { name } } } }'
    expect(await costOf(orders)).toBe(1 + 50 * 3)
    expect(await costOf(orders, { first: 1000 })).toBe(1 + 1000 * 3)
    expect(await costOf(orders, { first: 2 })).toBe(1 + 2 * 3)
    const some =
      'query ($with: Boolean!) { platforms(first: 7) { nodes { policyProfile @include(if: $with) { id } } } }'
    expect(await costOf(some, { with: true })).toBe(1 + 7 * 2)
    expect(await costOf(some, { with: false })).toBe(1 + 7)
  })

  it('lets introspection be as deep as it is', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, typeDepth: 9 } as never)
    for (const transport of TRANSPORTS) expect(await ERRORS[transport](verigraph.as(null), query)).toEqual([])
  })

  it('sends no batches', async () => {
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ viewer { clientId } }' }]),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })
})

/** Only what a test asks for: what Verigraph does by itself goes on. */
function neverFindPlatforms({ storage: { reader } }: TestVerigraph) {
  const page = reader.page.bind(reader)
  return jest
    .spyOn(reader, 'page')
    .mockImplementation((model, options) =>
      model === Platform ? new Promise(() => {}) : page(model, options as never),
    )
}

describe('an operation that takes too long', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('is answered with TIMEOUT, and holds up nobody', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { timeout: 100 }))
    const officer = verigraph.as('officer')
    await officer.token()
    const never = neverFindPlatforms(verigraph)
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await officer.headers()) },
      body: '{"query":"{ platforms { nodes { id } } }"}',
    })
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT', limit: 100 } }] })
    never.mockRestore()
    expect((await officer.ask('{ platforms { nodes { id } } }')).errors).toBeUndefined()
  })

  it.each(['webSocket', 'serverSentEvents'] as const)(
    'is answered on a connection that goes on: %s',
    async (transport) => {
      await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { timeout: 100 }))
      const officer = verigraph.as('officer')
      await officer.token()
      neverFindPlatforms(verigraph)
      const [error] = await ERRORS[transport](officer, '{ platforms { nodes { id } } }')
      expect(error?.extensions).toEqual({ code: 'TIMEOUT', limit: 100 })
    },
  )

  it('is noted by name, hash, duration and client, never with its variables', async () => {
    const lines: string[] = []
    const logTo = new Writable({ write: (line, _encoding, done) => done(lines.push(String(line)) ? null : null) })
    await using verigraph = await TestVerigraph.start({ logTo }, { ...gatewayWith({}, { slow: 1 }), logLevel: 'warn' })
    const query = 'query Mine($externalId: String!) { userByExternalId(externalId: $externalId) { id } }'
    await verigraph.as('vietsocial').ask(query, { externalId: 'a-secret-of-theirs' })
    const rows = jest.spyOn(verigraph.storage.reader, 'page')
    rows.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 5, [])))
    await verigraph.as('vietsocial').ask('query Slow { platforms { nodes { id } } }')
    const slow = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'slow operation')
    await until(() => slow().some(({ operationName }) => operationName === 'Slow'))
    expect(slow().find(({ operationName }) => operationName === 'Slow')).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      duration: expect.any(Number),
      clientId: 'vietsocial',
    })
    expect(lines.join('')).not.toContain('a-secret-of-theirs')
  })
})
