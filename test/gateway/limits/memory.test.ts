import { createClient } from 'graphql-ws'
import { heldAfter } from '../../support/heap.ts'
import { gatewayWith } from '../../support/settings.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

interface Request {
  query: string
  operationName?: string
  variables?: Record<string, unknown>
}

/** Nearly what a body may have. */
const LONG = 'x'.repeat(1_000_000)

/** Many fields in few words: each alias unfolds the same fragment once more. */
function manyFields(time: number): Request {
  const aliases = Array.from({ length: 240 }, (_, index) => `a${index}: platform(domain: "${time}") { ...all }`)
  const all =
    'id name country policyProfile { id figures { source { url } } requirements { source { url } } removalDeadlines { source { url } } }'
  return {
    query: `query ($some: Boolean!) { ... @include(if: $some) { ${aliases.join(' ')} } } fragment all on Platform { ${all} }`,
    variables: { some: false },
  }
}

const padded = (time: number): Request => ({ query: `{ viewer { clientId } } #${LONG}${time}` })

describe('what a client without a token makes up', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start({}, gatewayWith({}, { ratePerAddress: 1_000_000_000 }))
    await overHttp(1, padded)
    await overWebSocket(1, padded)
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function overHttp(times: number, requestOf: (time: number) => Request): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const response = await fetch(`${verigraph.url}/graphql`, {
        method: 'POST',
        // A collection can hold up this process for as long as the server keeps an idle connection, which it then closes under the request.
        headers: { 'content-type': 'application/json', connection: 'close' },
        body: JSON.stringify(requestOf(time)),
      })
      expect(await response.text()).not.toMatch(/BAD_REQUEST|QUERY_TOO_COSTLY|RATE_LIMITED|VALIDATION/)
    }
  }

  async function overWebSocket(times: number, requestOf: (time: number) => Request): Promise<void> {
    const client = createClient({ url: `${verigraph.url.replace('http', 'ws')}/graphql`, retryAttempts: 0 })
    for (let time = 0; time < times; time += 1)
      for await (const { errors } of client.iterate(requestOf(time) as never)) expect(errors).toBeUndefined()
    await client.dispose()
  }

  it.each<[what: string, requestOf: (time: number) => Request]>([
    [
      'names of operations that the document lacks',
      (time) => ({ query: 'query Known { viewer { clientId } }', operationName: `${LONG}${time}` }),
    ],
    [
      'variables that the document does not declare',
      (time) => ({ query: '{ viewer { clientId } }', variables: { [`${LONG}${time}`]: null } }),
    ],
    [
      'variables of any size',
      (time) => ({
        query: 'query ($domain: String!) { platform(domain: $domain) { id } }',
        variables: { domain: Array.from({ length: 300_000 }, () => time) },
      }),
    ],
  ])('is not kept: %s', async (_, requestOf) => {
    expect(await heldAfter(() => overHttp(60, requestOf))).toBeLessThan(30) // of 60; V8 itself keeps the latest names that it read for a while
  })

  it.each([
    ['documents of any length, over HTTP', () => overHttp(120, padded)],
    ['documents of any length, over WebSocket', () => overWebSocket(120, padded)],
    ['operations of many fields', () => overHttp(20, manyFields)],
  ])('is kept while there is room for it: %s', async (_, ask) => {
    expect(await heldAfter(ask)).toBeLessThan(80)
  })
})
