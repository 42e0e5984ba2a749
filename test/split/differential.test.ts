import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { buildSchema, executeSync, type GraphQLSchema, parse } from 'graphql'
import type { Answer } from '../support/client.ts'
import { type Ground, type Question, questions } from '../support/questions.ts'
import { SplitVerigraph } from '../support/split.ts'

const ROLES = ['vietsocial', 'globaltube', 'vnnet', 'officer', 'director', 'auditor', 'admin', null] as const

/** Asking for the trail adds to it, so that the second answer is another one. */
const CHANGED_BY_ASKING = ['Query.auditEntries', 'Query.auditEntry', 'Query.auditCheckpoints']

describe('the graph in place, and split behind Hive Gateway', () => {
  let split: SplitVerigraph
  let ground: Ground
  beforeAll(async () => {
    split = await SplitVerigraph.start()
    const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
    ground = { schema, ids: await idsIn(split), except: new Set(CHANGED_BY_ASKING) }
  }, 120_000)
  afterAll(() => split[Symbol.asyncDispose]())

  it('answer alike, whatever is asked by whomever', async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(questions(ground), fc.constantFrom(...ROLES), async (question, role) => {
        const { query, variables } = question
        const inPlace = await split.inPlace.as(role).ask(query, variables)
        fc.pre(!isTooCostly(inPlace)) // the router has limits of its own
        const behindRouter = await split.as(role).ask(query, variables)
        const data = completed(inPlace, question, ground.schema)
        expect(completed(behindRouter, question, ground.schema)).toEqual(data)
        const places = [...placesOf(behindRouter)].filter(
          (place) => placesOf(inPlace).has(place) || !isBelowNull(place, data),
        )
        expect(places.toSorted()).toEqual([...placesOf(inPlace)].toSorted())
        if (!inPlace.errors) answered += 1
      }),
      { numRuns: 400, seed: 20261125, endOnFailure: true },
    )
    // Otherwise nothing was compared but refusals.
    expect(answered).toBeGreaterThan(100)
  }, 300_000)
})

/** The data as the schema allows it: Hive Gateway leaves null where the type allows none (GraphQL, section 6.4.4, has it go further up). */
const completed = ({ data }: Answer<unknown>, { query, variables }: Question, schema: GraphQLSchema): unknown =>
  executeSync({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source, _args, _context, { path }) => source?.[path.key] ?? null,
    typeResolver: ({ __typename }) => __typename,
  }).data ?? null

const isTooCostly = ({ errors = [] }: Answer<unknown>): boolean =>
  errors.some(({ extensions }) => extensions.code === 'QUERY_TOO_COSTLY')

const placesOf = ({ errors = [] }: Answer<unknown>): Set<string> =>
  new Set(errors.map(({ path, extensions }) => `${extensions?.code} ${path?.join('.')}`))

/** Whether an error stands below something that is null because of another one: of several such, one is enough (ibid.). */
function isBelowNull(place: string, data: unknown): boolean {
  const path = place.split(' ')[1]?.split('.') ?? []
  let value = data
  for (const key of path.slice(0, -1)) value = (value as Record<string, unknown> | null)?.[key] ?? null
  return value === null
}

const LISTS = [
  ...['platforms', 'agencies', 'internetServiceProviders', 'apiClients', 'webhookEndpoints', 'referrals'],
  ...['contentItems', 'liveStreams', 'merchants', 'removalOrders'],
].map((list) => `{ ${list}(first: 3) { nodes { id } } }`)
const PEOPLE = '{ platforms { nodes { users(first: 3) { nodes { id verifiedIdentity { id } } } } } }'
const APPEALS = '{ removalOrders { nodes { appeals { id } } } }'

/** What there is of each kind, what is not there, and what is no id at all. */
async function idsIn({ inPlace }: SplitVerigraph): Promise<string[]> {
  const found = new Set([
    'usr_01m5tx443xe0080006kd6kxey5',
    'order_01m5tx443xe0080006kd6kxey5',
    'vn-draft-2023',
    'nothing',
  ])
  for (const role of ROLES)
    for (const query of [...LISTS, PEOPLE, APPEALS])
      for (const [, id = ''] of JSON.stringify(await inPlace.as(role).ask(query)).matchAll(/"id":"(\w+)"/g))
        found.add(id)
  return [...found]
}
