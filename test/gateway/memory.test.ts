import { heldAfter } from '../support/heap.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const TIMES = 60
/** Nearly what a body may have. */
const LONG = 'x'.repeat(1_000_000)

describe('what a client without a token makes up', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    await ask({ query: '{ viewer { clientId } }' })
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function ask(body: object): Promise<void> {
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    await response.text()
    expect(response.status).toBeLessThan(429)
  }

  async function askAll(bodyOf: (time: number) => object): Promise<void> {
    for (let time = 0; time < TIMES; time += 1) await ask(bodyOf(time))
  }

  it.each<[what: string, bodyOf: (time: number) => object]>([
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
  ])('is not kept: %s', async (_, bodyOf) => {
    expect(await heldAfter(() => askAll(bodyOf))).toBeLessThan(20)
  })
})
