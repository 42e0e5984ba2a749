import { createHash } from 'node:crypto'
import { TestVerigraph } from '../../support/verigraph.ts'

const QUERY = '{ viewer { clientId } }'
const ANSWER = { data: { viewer: { clientId: 'officer' } } }

/** As Apollo's clients ask. */
const named = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('automatic persisted queries', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function ask(body: object): Promise<unknown> {
    const client = verigraph.as('officer')
    const headers = { 'content-type': 'application/json', ...(await client.headers()) }
    const response = await fetch(`${client.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.json()
  }

  it('are kept by their hash, from the first time that they come with it', async () => {
    const unknown = await ask(named(sha256(QUERY)))
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
    expect(await ask({ query: QUERY })).toEqual(ANSWER) // which names no hash, and so is not kept by it
    expect(await ask(named(sha256(QUERY)))).toEqual(unknown)
    expect(await ask({ query: QUERY, ...named(sha256(QUERY)) })).toEqual(ANSWER)
    expect(await ask(named(sha256(QUERY)))).toEqual(ANSWER)
  })

  it('are refused under a hash that is not theirs', async () => {
    const wrong = sha256('{ viewer { roles } }')
    expect(await ask({ query: QUERY, ...named(wrong) })).toMatchObject({
      errors: [{ message: 'provided sha does not match query' }],
    })
    expect(await ask(named(wrong))).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
  })

  it('leave the other extensions of a request alone', async () => {
    expect(await ask({ query: QUERY, extensions: { clientLibrary: { name: 'a' } } })).toEqual(ANSWER)
    expect(await ask({ query: QUERY, extensions: { persistedQuery: null } })).toEqual(ANSWER)
    expect(await ask({ query: QUERY, extensions: null })).toEqual(ANSWER)
    expect(await ask({ query: QUERY, extensions: [] })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
  })
})
