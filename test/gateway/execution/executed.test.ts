import { buildSchema } from 'graphql'
import { createClient } from 'graphql-ws'
import { pino } from 'pino'
import { DEFAULT_LIMITS } from '../../../src/gateway/index.ts'
import { Engine } from '../../../src/gateway/pipeline/engine.ts'
import type { RequestContext } from '../../../src/graph/index.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

describe('a document is executed as it says', () => {
  let verigraph: TestVerigraph
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  const viewer = { clientId: 'officer' }
  const A = 'fragment A on Viewer { clientId }'

  it.each([
    ['a fragment that is left out here and not there', `{ viewer { ...A @skip(if: true) ...A } } ${A}`, { viewer }],
    ['and the other way round', `{ viewer { ...A ...A @skip(if: true) } } ${A}`, { viewer }],
    [
      'one that is left out in one place of two',
      `{ a: viewer { ...A @skip(if: true) } b: viewer { ...A } } ${A}`,
      { a: {}, b: viewer },
    ],
    [
      'a field under a condition beside itself without',
      'query ($no: Boolean = false) { viewer @include(if: $no) { roles } viewer { ... on Viewer { clientId } } }',
      { viewer },
    ],
    [
      'a condition within a fragment within a condition',
      `query ($no: Boolean! = false) { ...Q @skip(if: $no) } fragment Q on Query { viewer { ...A @include(if: $no) ...B } } ${A} fragment B on Viewer { ...A }`,
      { viewer },
    ],
    ['both conditions on one', `{ viewer { ...A @skip(if: false) @include(if: true) } } ${A}`, { viewer }],
  ])('%s', async (_, document, data) => {
    expect(await verigraph.as('officer').ask(document)).toEqual({ data })
  })

  it('under any alias that GraphQL has', async () => {
    const { data } = await verigraph.as('officer').ask('{ __proto__: viewer { constructor: clientId } }')
    expect(JSON.stringify(data)).toBe('{"__proto__":{"constructor":"officer"}}')
  })

  it('and a refusal stands at its place in the answer, and names the one in the question', async () => {
    const { errors } = await verigraph.as('officer').ask('{ all: platforms(first: -1) { nodes { id } } }')
    expect(errors).toMatchObject([
      { path: ['all'], locations: [{ line: 1, column: 3 }], extensions: { code: 'INVALID_INPUT', path: ['first'] } },
    ])
  })

  it('each way that its variables turn out, one after the other', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const declared = names.map((name) => `$${name}: Boolean!`).join(', ')
    const document = `query (${declared}) { __typename ${names.map((name) => `${name}: viewer @include(if: $${name}) { ...A }`).join(' ')} } ${A}`
    for (let way = 0; way < 2 ** names.length; way += 1) {
      const variables = Object.fromEntries(names.map((name, at) => [name, Boolean(way & (2 ** at))]))
      const asked = names.filter((name) => variables[name])
      expect(await verigraph.as('officer').ask(document, variables)).toEqual({
        data: { __typename: 'Query', ...Object.fromEntries(asked.map((name) => [name, viewer])) },
      })
    }
  })

  it.each([
    ['subscription { ...S @include(if: false) } fragment S on Subscription { removalOrderEvents { cursor } }'],
    [
      'subscription ($no: Boolean = false) { ...S @include(if: $no) } fragment S on Subscription { removalOrderEvents { cursor } }',
    ],
    ['subscription ($no: Boolean = false) { ... @include(if: $no) { removalOrderEvents { cursor } } }'],
  ])('or says what is wrong with %s', async (query) => {
    const client = createClient({ url: `${verigraph.url.replace('http', 'ws')}/graphql`, retryAttempts: 0 })
    const said = client
      .iterate({ query })
      .next()
      .then(
        ({ value }) => value.errors,
        (errors) => errors,
      )
    expect(await said).toMatchObject([
      { extensions: { code: expect.stringMatching(/BAD_USER_INPUT|VALIDATION_FAILED/) } },
    ])
    const overHttp = await fetch(`${verigraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
    })
    expect([overHttp.status, (await overHttp.json()).errors[0].extensions.code]).not.toContain('INTERNAL_SERVER_ERROR')
    expect(overHttp.status).toBe(400)
    await client.dispose()
  })
})

it('leaves no promise unhandled behind where an item of a list fails before another', async () => {
  const schema = buildSchema('type Query { items: [Item!] } type Item { name: String! }')
  const fail = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('late')
  }
  const [engine, root] = [
    new Engine({ schema, limits: DEFAULT_LIMITS, log: pino({ level: 'silent' }) }),
    { items: [{ name: fail }, { name: null }] },
  ]
  const document = engine.prepare('{ items { name } }')
  if (!('kind' in document)) throw new Error('It is valid.')
  const { data, errors } = await engine.execute({ document, root, context: {} as RequestContext })
  expect(data).toEqual({ items: null })
  expect(errors?.map(({ path }) => path)).toEqual([['items', 1, 'name']])
  await new Promise((resolve) => setTimeout(resolve, 20)) // Jest fails for what nobody has handled
})
