import { JSON_TYPE } from '../../../src/gateway/http/json-type.ts'
import { acceptedBy } from '../../../src/gateway/transports/negotiation.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const CURRENT = 'application/graphql-response+json'

const ACCEPTED: [string | undefined, boolean][] = [
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  [`application/json, ${CURRENT};q=0.9`, true],
  [CURRENT, false],
  [`${CURRENT}, application/json;q=0.9`, false],
  [`${CURRENT}; charset=utf-8, application/json;q=0.9`, false],
  [`${CURRENT}; charset=utf-8, */*;q=0.1`, false],
]
const NEITHER: [string, boolean][] = [
  ['application/json; charset=utf-8;q=0, application/json', false],
  ['text/html', false],
]

describe('the media type of an answer', () => {
  it.each([...ACCEPTED, ...NEITHER])('is JSON for %p: %p', (accept, isJson) => {
    expect(acceptedBy(accept).result === JSON_TYPE).toBe(isJson)
    expect(acceptedBy(accept).result === JSON_TYPE).toBe(isJson) // once it is known
  })
})

describe('the status of an answer', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  it.each(ACCEPTED)('says what its media type says where nothing can be executed, for %p', async (accept, isJson) => {
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept !== undefined && { accept }) },
      body: JSON.stringify({ query: '{ nothing }' }),
    })
    const mediaType = response.headers.get('content-type')?.split(';')[0]
    expect([response.status, mediaType]).toEqual(isJson ? [200, 'application/json'] : [400, CURRENT])
  })
})
