import { DatabaseSync } from 'node:sqlite'
import { getIntrospectionQuery } from 'graphql'
import { RegisterMerchantDocument } from '../../support/generated.ts'
import { fillWithEvents } from '../../support/many-events.ts'
import { fillWithOrders } from '../../support/many-orders.ts'
import { fillWithShops } from '../../support/many-shops.ts'
import { Product } from '../../support/product.ts'
import { readinessWhile } from '../../support/readiness.ts'
import { share } from '../../support/share.ts'
import { countEvents } from '../../support/sockets.ts'
import { grounds, unique, verifiedUser } from '../../support/story.ts'

/** Milliseconds in which everybody else is told whether the service is ready. */
const AT_MOST = 1000
/** Bytes of an answer. */
const LARGEST = 8 * 1024 ** 2
/** How often one client asks for the same at once. */
const AT_ONCE = 8

const ORDERS = 20_000
const ORDERS_ABOUT_ONE_TARGET = 300
/** The newest ones, with reasons as long as they can be. */
const LONG_ORDERS = 1000
const EVENTS = 10_000
const LISTENERS = 50
/** More than the printers take at once. */
const SHEETS = 60

interface Question {
  readonly query: string
  readonly variables?: object
}

interface Told {
  /** The first error's; undefined where there is none. */
  readonly code: string | undefined
  readonly bytes: number
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

const aliases = (count: number, field: string): string => times(count, (at) => `a${at}: ${field}`).join(' ')

/** A selection within itself, so often. */
const nested = (levels: number, around: (inner: string) => string): string =>
  levels === 0 ? '__typename' : around(nested(levels - 1, around))

/** The same question in other words each time: none is answered with what was found for another. */
const inOtherWords =
  (query: string, variables: object = {}) =>
  (at: number): Question => ({ query: query.replace('{', `{ other${at}: __typename `), variables })

describe('whether the service is ready is told within a second', () => {
  let verigraph: Product
  let ownerId: string
  beforeAll(async () => {
    verigraph = await Product.install({ VERIGRAPH_RATE_PER_CLIENT: '1000000000' }) // a client that waits asks for less
    await verigraph.start()
    const platform = verigraph.as('vietsocial')
    ownerId = (await verifiedUser(verigraph, platform)).id
    await platform.run(RegisterMerchantDocument, { input: { ownerId, name: 'Tiệm' } })
    fillWithShops(verigraph.folder, ownerId, 99)
    fillWithOrders(verigraph.folder, ORDERS)
    fillWithOrders(verigraph.folder, ORDERS_ABOUT_ONE_TARGET, { about: 'the same' })
    fillWithOrders(verigraph.folder, LONG_ORDERS, { reasons: 'Sai sự thật. '.repeat(1500) })
    fillWithEvents(verigraph.folder, EVENTS)
  }, 180_000)
  afterAll(() => verigraph[Symbol.asyncDispose]())

  async function ask(clientId: string | null, question: Question): Promise<Told> {
    const headers = clientId === null ? {} : await verigraph.as(clientId).headers()
    const response = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(question),
    })
    const body = Buffer.from(await response.arrayBuffer())
    const code = /"extensions":\{"code":"([A-Z_]+)"/.exec(body.toString('latin1'))?.[1]
    return { code, bytes: body.byteLength }
  }

  async function whileReady<T>(asking: () => Promise<T>): Promise<T> {
    const { answer, slowest, statuses } = await readinessWhile(verigraph, asking)
    expect(statuses).toEqual([200])
    expect(slowest * share()).toBeLessThan(AT_MOST)
    return answer
  }

  /** The different codes that a client was told who asked several times at once. */
  async function codesWhileReady(clientId: string | null, question: (at: number) => Question): Promise<unknown[]> {
    if (clientId !== null) await verigraph.as(clientId).token()
    const told = await whileReady(() => Promise.all(times(AT_ONCE, (at) => ask(clientId, question(at)))))
    expect(Math.max(...told.map(({ bytes }) => bytes))).toBeLessThanOrEqual(LARGEST)
    return [...new Set(told.map(({ code }) => code))]
  }

  it.each([
    [2, undefined],
    [3, 'QUERY_TOO_COSTLY'],
  ])('while shops are asked for of owners of shops, %d levels deep', async (levels, code) => {
    const shops = nested(levels, (inner) => `merchants { owner { ${inner} } }`)
    const question = inOtherWords(`query ($id: ID!) { user(id: $id) { ${shops} } }`, { id: ownerId })
    expect(await codesWhileReady('vietsocial', question)).toEqual([code])
  })

  it.each([
    [1, undefined],
    [3, 'QUERY_TOO_COSTLY'],
  ])('while orders are asked for about the target of orders, %d levels deep', async (levels, code) => {
    const orders = nested(levels, (inner) => `ordersAboutSameTarget { id ${inner} }`)
    const query = `{ removalOrders(first: 1000, after: "${pastLongOrders()}") { nodes { id ${orders} } } }`
    expect(await codesWhileReady('officer', inOtherWords(query))).toEqual([code])
  })

  it('while as many addresses are looked at as may be', async () => {
    const urls = times(1000, (at) => `https://vietsocial.example/many/${at}`)
    const query =
      'query ($urls: [URL!]!) { targetsAt(urls: $urls) { url actions recipient { id } target { __typename } removalOrders { id } } }'
    expect(await codesWhileReady('officer', inOtherWords(query, { urls }))).toEqual([undefined])
  })

  it('while the schema is asked for by two hundred names', async () => {
    const query = `{ ${aliases(200, '__schema { types { fields { args { type { name } } } } }')} }`
    expect(await codesWhileReady(null, inOtherWords(query))).toEqual(['TOO_MUCH_INTROSPECTION'])
  })

  it('while the schema is asked for again and again', async () => {
    expect(await codesWhileReady('officer', inOtherWords(getIntrospectionQuery()))).toEqual([undefined])
  })

  it.each([
    [250, 1, undefined],
    [1000, 1, 'ANSWER_TOO_LARGE'],
    [1000, 240, 'ANSWER_TOO_LARGE'],
  ])('while %d orders are asked for by %d names of their reasons', async (orders, names, code) => {
    const query = `{ removalOrders(first: ${orders}) { nodes { ${aliases(names, 'reasons')} } } }`
    expect(await codesWhileReady('officer', inOtherWords(query))).toEqual([code])
  })

  it('while a thousand orders are asked for by 240 names of what is worked out', async () => {
    const query = `{ removalOrders(first: 1000) { nodes { ${aliases(240, 'overdue')} } } }`
    expect(await codesWhileReady('officer', inOtherWords(query))).toEqual([undefined])
  })

  it.each([
    [100, undefined],
    [240, 'QUERY_TOO_COSTLY'],
  ])('while all orders are counted by %d names', async (names, code) => {
    const query = `{ ${aliases(names, 'removalOrders(first: 0) { totalCount }')} }`
    expect(await codesWhileReady('officer', inOtherWords(query))).toEqual([code])
  })

  it('while as many drafts are made as may be', async () => {
    const targetUrls = times(1000, (at) => `https://vietsocial.example/drafted/${at}`)
    const query =
      'mutation ($input: DraftRemovalOrdersInput!) { draftRemovalOrders(input: $input) { userErrors { code } rows { row removalOrder { id } userErrors { code } } } }'
    const question = () => ({
      query,
      variables: { input: { action: 'REMOVE_CONTENT', ...grounds(), reference: unique('LIST'), targetUrls } },
    })
    expect(await codesWhileReady('officer', question)).toEqual([undefined])
  })

  it('while patterns are set that are as many and as long as may be, and addresses are looked at by them', async () => {
    const segments = times(70, (at) => `/:p${at}`).join('')
    const patterns = (round: number) =>
      times(50, (at) => ({
        kind: 'CONTENT_ITEM',
        pattern: `https://vietsocial.example/{a}?{b}?{c}?{d}?${segments}/${round}/${at}/:externalId`,
      }))
    const query =
      'mutation ($input: SetUrlPatternsInput!) { setUrlPatterns(input: $input) { userErrors { code } platform { id urlPatterns { pattern } } } }'
    const setting = (round: number) => ({ query, variables: { input: { patterns: patterns(round) } } })
    expect(await codesWhileReady('vietsocial', setting)).toEqual([undefined])
    const urls = times(1000, (at) => `https://vietsocial.example/abcd${'/x'.repeat(70)}/${at}/7/0/`)
    const looking =
      'query ($urls: [URL!]!) { targetsAt(urls: $urls) { url target { __typename } removalOrders { id } } }'
    expect(await codesWhileReady('officer', inOtherWords(looking, { urls }))).toEqual([undefined])
  })

  it('while more orders are printed than the printers take', async () => {
    const database = new DatabaseSync(verigraph.databaseFile)
    // Each is another document: what is the same is printed once.
    database.exec('update removal_order set withdrawn_at = issued_at + 60000 * rowid where signed_document is not null')
    const issued = database
      .prepare('select _id from removal_order where signed_document is not null limit ?')
      .all(SHEETS)
    database.close()
    const headers = await verigraph.as('director').headers()
    const print = async ({ _id }: Record<string, unknown>) => {
      const response = await fetch(`${verigraph.url}/removal-orders/${_id}.pdf`, { headers })
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength }
    }
    const told = await whileReady(() => Promise.all(issued.map(print)))
    expect(Math.max(...told.map(({ bytes }) => bytes))).toBeLessThanOrEqual(LARGEST)
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([200, 503]))
  })

  it('while a long log is told to many at once', async () => {
    const platform = verigraph.as('vietsocial')
    const payload = await platform.headers()
    const query = 'subscription { removalOrderEvents { sequence removalOrder { id } } }'
    await whileReady(() =>
      Promise.all(times(LISTENERS, () => countEvents(verigraph.url, { payload, query, most: EVENTS }))),
    )
  })

  /** The cursor of the oldest of the long orders. */
  function pastLongOrders(): string {
    return Buffer.from(`order_${String(ORDERS + ORDERS_ABOUT_ONE_TARGET + 1).padStart(26, '0')}`).toString('base64url')
  }
})
