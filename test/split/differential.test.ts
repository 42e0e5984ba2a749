import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { buildSchema, executeSync, type GraphQLSchema, parse } from 'graphql'
import type { Answer } from '../support/client.ts'
import { type Ground, type Question, questions } from '../support/questions.ts'
import { SplitVerigraph } from '../support/split.ts'

const ROLES = ['vietsocial', 'globaltube', 'vnnet', 'officer', 'director', 'auditor', 'admin', null] as const

/** Asking for the trail adds to it, so that the second answer is another one. */
const CHANGED_BY_ASKING = ['Query.auditEntries', 'Query.auditCheckpoints', 'Query.auditInclusionProof']

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
    const tally = { asked: 0, answered: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(questions(ground), fc.constantFrom(...ROLES), async (question, role) => {
        const { query, variables } = question
        const inPlace = await split.inPlace.as(role).ask(query, variables)
        const behindRouter = await split.as(role).ask(query, variables)
        const { schema } = ground
        expect(comparable(behindRouter, question, schema)).toEqual(comparable(inPlace, question, schema))
        tally.asked += 1
        if (inPlace.errors) tally.refused += 1
        else tally.answered += 1
      }),
      { numRuns: 500, seed: 20261125, endOnFailure: Boolean(process.env.NOSHRINK) },
    )
    console.log(tally)
  }, 300_000)
})

/**
 * The answer as the schema allows it. Hive Gateway leaves null where the type allows none, and tells every error below it; in place, the
 * first one takes the next object that may be null with it, as the specification has it (section 6.4.4).
 */
function comparable({ data, errors = [] }: Answer<unknown>, { query, variables }: Question, schema: GraphQLSchema) {
  const completed = executeSync({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source, _args, _context, { path }) => source?.[path.key] ?? null,
    typeResolver: ({ __typename }) => __typename,
  })
  const places = errors.map(({ path, extensions }) => `${extensions?.code} ${path?.filter((each) => typeof each === 'string').join('.')}`)
  return { data: completed.data ?? null, errors: [...new Set(places)].toSorted() }
}

const LISTS = [
  ...['platforms', 'agencies', 'internetServiceProviders', 'apiClients', 'webhookEndpoints', 'referrals'],
  ...['contentItems', 'liveStreams', 'merchants', 'removalOrders'],
].map((list) => `{ ${list}(first: 3) { nodes { id } } }`)
const PEOPLE = '{ platforms { nodes { users(first: 3) { nodes { id verifiedIdentity { id } } } } } }'
const APPEALS = '{ removalOrders { nodes { appeals { id } } } }'

/** What there is of each kind, what is not there, and what is no id at all. */
async function idsIn({ inPlace }: SplitVerigraph): Promise<string[]> {
  const found = new Set(['usr_01m5tx443xe0080006kd6kxey5', 'order_01m5tx443xe0080006kd6kxey5', 'vn-draft-2023', 'nothing'])
  for (const role of ROLES)
    for (const query of [...LISTS, PEOPLE, APPEALS])
      for (const [, id = ''] of JSON.stringify(await inPlace.as(role).ask(query)).matchAll(/"id":"(\w+)"/g)) found.add(id)
  return [...found]
}
