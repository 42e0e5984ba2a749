import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { getIntrospectionQuery } from 'graphql'
import { RegisterMerchantDocument } from '../../support/generated.ts'
import { whileAsking } from '../../support/held-up.ts'
import { fillWithOrders } from '../../support/many-orders.ts'
import { fillWithShops } from '../../support/many-shops.ts'
import { gatewayWith } from '../../support/settings.ts'
import { share } from '../../support/share.ts'
import { issueOrder, publish, verifiedUser } from '../../support/story.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

/** Milliseconds for which the thread that answers everybody may work for one request, the asking included, which happens on it here. */
const AT_MOST = 1500

/** Milliseconds of the same thread for one printed order, to ask for it included; to set one takes a hundred. */
const FOR_A_SHEET = 60

const aliases = (count: number, field: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field(at)}`).join(' ')

async function post({ url }: TestVerigraph, client: ReturnType<TestVerigraph['as']>, body: object): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await client.headers()) },
    body: JSON.stringify(body),
  })
}

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code

describe('what one client asks for', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    fillWithOrders(verigraph.folder, 100_000)
  }, 60_000)
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function refusalOf(client: ReturnType<TestVerigraph['as']>, body: object): Promise<unknown> {
    await client.token()
    const { answer, worked } = await whileAsking(verigraph, async () => codeOf(await post(verigraph, client, body)))
    expect(worked * share()).toBeLessThan(AT_MOST)
    return answer
  }

  it('is stopped where the rows are more than its document has promised', async () => {
    const query = `{ ${aliases(200, () => 'removalOrders(first: 1) { totalCount }')} }`
    expect(await refusalOf(verigraph.as('officer'), { query })).toBe('QUERY_TOO_COSTLY')
  })

  it('has no answer that is larger than eight megabytes', async () => {
    const query = `{ removalOrders(first: 1000) { nodes { ${aliases(240, () => 'reasons')} } } }`
    expect(await refusalOf(verigraph.as('officer'), { query })).toBe('ANSWER_TOO_LARGE')
  })

  it('is told of a hundred errors, however many rows have them', async () => {
    const query = '{ removalOrders(first: 1000) { nodes { id approvedBy } } }'
    const { errors } = await verigraph.as('vietsocial').ask(query)
    expect(errors).toHaveLength(100)
  })

  it('is refused where its variables are deeper than any input', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const { answer, worked } = await whileAsking(verigraph, async () => {
      const response = await fetch(`${verigraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":"query ($ids: [ID!]!) { comparePolicyProfiles(profileIds: $ids) { profiles { id } } }","variables":{"ids":${deep}}}`,
      })
      return codeOf(response)
    })
    expect(answer).toBe('QUERY_TOO_COSTLY')
    expect(worked * share()).toBeLessThan(AT_MOST)
  })

  it('is told of a few wrong values, not of a hundred thousand', async () => {
    const query = 'query ($ids: [ID!]!) { comparePolicyProfiles(profileIds: $ids) { profiles { id } } }'
    const ids = Array.from({ length: 100_000 }, () => ({}))
    expect(await refusalOf(verigraph.as(null), { query, variables: { ids } })).toBe('BAD_USER_INPUT')
  })

  it.each(['{viewer', '{...', '{platform(domain:['])(
    'is refused where its document is too deep to be read: %s',
    async (level) => {
      const query = `${level}${level.slice(-1) === '[' ? '['.repeat(4900) : level.repeat(3000)}`
      expect(await refusalOf(verigraph.as(null), { query })).toBe('QUERY_TOO_DEEP')
    },
  )

  it('costs as much as the arguments name', async () => {
    const costOf = async (urls: number): Promise<number> => {
      const query = 'query ($urls: [URL!]!) { targetsAt(urls: $urls) { url removalOrders { id } } }'
      const named = Array.from({ length: urls }, (_, at) => `https://vietsocial.example/many/${at}`)
      const response = await post(verigraph, verigraph.as('officer'), { query, variables: { urls: named } })
      expect(response.status).toBe(200)
      return Number(response.headers.get('x-operation-cost'))
    }
    expect(await costOf(100)).toBeGreaterThan(50 * (await costOf(1)))
  })

  it('may ask for the schema once, and is answered with what is there already', async () => {
    const nobody = verigraph.as(null)
    const often = `{ ${aliases(200, () => '__schema { types { fields { args { type { name } } } } }')} }`
    expect(await refusalOf(nobody, { query: often })).toBe('TOO_MUCH_INTROSPECTION')
    const types = `{ ${aliases(11, () => '__type(name: "Query") { name }')} }`
    expect(await refusalOf(nobody, { query: types })).toBe('TOO_MUCH_INTROSPECTION')
    const query = getIntrospectionQuery()
    const first = await post(verigraph, nobody, { query })
    const again = await post(verigraph, nobody, { query })
    expect(Number(again.headers.get('x-operation-cost'))).toBeGreaterThan(1000)
    expect(await again.text()).toBe(await first.text())
  })

  it('is told what the schema costs before it is looked at', async () => {
    const fields = 'fields { type { fields { args { type { name } } } } }'
    const query = `{ __schema { types { ${aliases(60, () => fields)} } } }`
    expect(await refusalOf(verigraph.as(null), { query })).toBe('QUERY_TOO_COSTLY')
  })

  it('holds up nobody however many orders are printed at once', async () => {
    const author = await verifiedUser(verigraph, verigraph.as('vietsocial'))
    const post = await publish(verigraph.as('vietsocial'), author.id)
    const { id } = await issueOrder(verigraph, { targetId: post.id })
    const database = new DatabaseSync(join(verigraph.folder, 'verigraph.db'))
    // Each is another document: what is the same is printed once.
    database.exec('update removal_order set withdrawn_at = issued_at + 60000 * rowid where signed_document is not null')
    const issued = database.prepare('select _id from removal_order where signed_document is not null limit 60').all()
    database.close()
    const headers = await verigraph.as('director').headers()
    const print = async (order: string): Promise<[number, string | null]> => {
      const response = await fetch(`${verigraph.url}/removal-orders/${order}.pdf`, { headers })
      await response.arrayBuffer()
      return [response.status, response.headers.get('retry-after')]
    }
    const { answer, worked } = await whileAsking(verigraph, () =>
      Promise.all(issued.map(({ _id }) => print(String(_id)))),
    )
    expect(answer.length).toBe(60)
    expect(answer.every(([status, retryAfter]) => status === 200 || (status === 503 && retryAfter !== null))).toBe(true)
    expect(answer.some(([status]) => status === 200)).toBe(true)
    expect(worked).toBeLessThan(answer.length * FOR_A_SHEET)
    expect((await print(id))[0]).toBe(200)
  })
})

describe('a user with many shops', () => {
  it('opens no more than a hundred, and keeps those that there were', async () => {
    await using verigraph = await TestVerigraph.start()
    const platform = verigraph.as('vietsocial')
    const { id: ownerId } = await verifiedUser(verigraph, platform)
    const open = async (name: string) =>
      (await platform.run(RegisterMerchantDocument, { input: { ownerId, name } })).registerMerchant
    expect((await open('Tiệm')).userErrors).toEqual([])
    fillWithShops(verigraph.folder, ownerId, 1000)
    expect((await open('Tiệm nữa')).userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'ownerId'] }])
    const shops = `query ($id: ID!) { user(id: $id) { merchants { id } } }`
    const { data } = await platform.ask<{ user: { merchants: object[] } }>(shops, { id: ownerId })
    expect(data.user.merchants).toHaveLength(100)
    const nested = `query ($id: ID!) { user(id: $id) { merchants { owner { merchants { owner { merchants { id } } } } } } }`
    const { answer, worked } = await whileAsking(verigraph, () => platform.ask(nested, { id: ownerId }))
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' })
    expect(worked * share()).toBeLessThan(AT_MOST)
  })
})

describe('an operator who closes introspection', () => {
  it('has it refused over each way, and everything else answered', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({ introspection: false }))
    const refused = await verigraph.as(null).ask('{ __type(name: "Query") { name } }')
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INTROSPECTION_DISABLED' })
    expect((await verigraph.as(null).ask('{ __typename viewer { clientId } }')).errors).toBeUndefined()
  })
})
