// What a document is answered, compared with graphql-js itself: thousands of documents with each run.
//   SAME_ANSWERS_MINUTES=60 npm test -- test/gateway/execution/same-answers.test.ts   as long as that
//   SAME_ANSWERS_DOCUMENTS=100000 …                                         as many as that
//   SAME_ANSWERS_SEED=7 …                                                   those of one seed, which a failure names
import { describe, expect, it } from '@jest/globals'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  subscribe,
} from 'graphql'
import { pino } from 'pino'
import type { Caller } from '../../../src/access/index.ts'
import { subgraphs } from '../../../src/contexts.ts'
import { DEFAULT_LIMITS, executeInPlace, RequestContexts } from '../../../src/gateway/index.ts'
import { Engine } from '../../../src/gateway/pipeline/engine.ts'
import type { RequestContext } from '../../../src/graph/index.ts'
import { buildSubgraph } from '../../../src/graph/index.ts'
import { readSchema } from '../../../src/installation/emitted.ts'
import { Refusal } from '../../../src/kernel/index.ts'
import { fillWithMadeUp, type MadeUpContext } from '../../support/made-up-data.ts'
import { DocumentMaker, type MadeUp } from '../../support/made-up-documents.ts'
import { smallest } from '../../support/smallest.ts'
import { issueOrderAboutPost } from '../../support/story.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const MINUTES = Number(process.env.SAME_ANSWERS_MINUTES ?? 0.7)
const MOST = Number(process.env.SAME_ANSWERS_DOCUMENTS ?? Number.POSITIVE_INFINITY)
const SEED = Number(process.env.SAME_ANSWERS_SEED ?? Date.now() % 2 ** 31)
const KINDS = [
  OperationTypeNode.QUERY,
  OperationTypeNode.QUERY,
  OperationTypeNode.MUTATION,
  OperationTypeNode.SUBSCRIPTION,
]
const limits = { ...DEFAULT_LIMITS, depth: 1000, aliases: 1000, directives: 1000, timeout: 60_000, slow: 60_000 }

interface Asked extends MadeUp {
  seed: number
  document: DocumentNode
}

interface Told {
  /** All that a client could tell apart. */
  answer: string
  /** What the resolvers were asked meanwhile, in this order. */
  asked: readonly string[]
}

/** The gateway tells no more of them. */
const MOST_ERRORS = 100

const told = (results: readonly ExecutionResult[], { asked }: Pick<MadeUpContext, 'asked'>): Told => ({
  answer: JSON.stringify(
    results.map(({ data, errors }) => ({
      ...(data !== undefined && { data }),
      errors: errors?.slice(0, MOST_ERRORS).map(shown),
    })),
  ),
  asked: [...asked],
})

/** Where an error has made everything null, work goes on that nobody waits for: one may see more of it than the other. */
function areSame(one: Told, other: Told): boolean {
  const both = Math.min(one.asked.length, other.asked.length)
  return one.answer === other.answer && one.asked.slice(0, both).join() === other.asked.slice(0, both).join()
}

function shown(error: unknown): object {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error
  // graphql-js takes the path of a refusal, which is one of the input, for its place in the answer.
  if (cause instanceof Refusal) return { refused: cause.message, path: cause.path }
  if (!(error instanceof GraphQLError)) return { unexpected: String(error) }
  const { message, path, locations, extensions } = error
  // How the gateway names what was wrong with a request is told elsewhere.
  return { message, path, locations, extensions: extensions.code === 'BAD_USER_INPUT' ? {} : extensions }
}

const madeUp = (seed: number): MadeUpContext => ({ seed, wrong: [8, 20, 60, 1e9][seed % 4] as number, asked: [] })

/** What is asked of both: over one schema, each time with a context of its own. */
interface Sides {
  engine: Engine
  schema: GraphQLSchema
  contextOf: (seed: number) => MadeUpContext
}

async function ours({ engine, contextOf }: Sides, { document, variables, seed }: Asked): Promise<Told> {
  const context = contextOf(seed)
  const denials = { note: () => undefined, noteStranger: () => undefined }
  const operation = { document, variables, context: Object.assign(context, { denials }) as unknown as RequestContext }
  if (!isSubscription(document)) return told([await engine.execute(operation)], context)
  const subscribed = await engine.subscribe(operation)
  if (!('events' in subscribed)) return told([subscribed], context)
  const results = []
  for await (const event of subscribed.events) results.push(await subscribed.resultOf(event))
  return told(results, context)
}

async function theirs({ schema, contextOf }: Sides, { document, variables, seed }: Asked): Promise<Told> {
  const context = contextOf(seed)
  const args = { schema, document, variableValues: variables, contextValue: context, hideSuggestions: true }
  if (!isSubscription(document)) return told([await execute(args)], context)
  const subscribed = await subscribe(args).catch(nothingToFollow)
  if (!(Symbol.asyncIterator in subscribed)) return told([subscribed], context)
  const results = []
  for await (const result of subscribed) results.push(result)
  return told(results, context)
}

/** graphql-js has no words for a subscription whose field is left out. */
function nothingToFollow(error: unknown): ExecutionResult {
  if (!(error instanceof TypeError)) throw error
  const message = 'The conditions leave the field of this subscription out: there is nothing to follow.'
  return { errors: [new GraphQLError(message)] }
}

const isSubscription = ({ definitions: [first] }: DocumentNode): boolean =>
  first?.kind === 'OperationDefinition' && first.operation === OperationTypeNode.SUBSCRIPTION

/** Fails with the smallest document that is answered otherwise. Resolves with how many were made, and how many of them were valid. */
async function compare(
  sides: Sides,
  { minutes, most, make }: { minutes: number; most: number; make: (seed: number) => MadeUp },
): Promise<{ made: number; valid: number }> {
  const { engine } = sides
  const differs = async (asked: Omit<Asked, 'document'>): Promise<boolean> => {
    const document = engine.prepare(asked.source)
    if (!('kind' in document)) return false
    return !areSame(await ours(sides, { ...asked, document }), await theirs(sides, { ...asked, document }))
  }
  const until = performance.now() + minutes * 60_000
  let [made, valid] = [0, 0]
  for (; performance.now() < until && made < most; made += 1) {
    const seed = SEED + made
    const asked = { seed, ...make(seed) }
    if (!('kind' in engine.prepare(asked.source))) continue
    valid += 1
    if (!(await differs(asked))) continue
    const source = await smallest(asked.source, (less) => differs({ ...asked, source: less }))
    const least = { ...asked, source, document: engine.prepare(source) as DocumentNode }
    const difference = { seed, source, variables: asked.variables }
    expect({ ...difference, ...(await ours(sides, least)) }).toEqual({
      ...difference,
      ...(await theirs(sides, least)),
    })
  }
  return { made, valid }
}

const graph = async () => executeInPlace(await readSchema(), subgraphs.map(buildSubgraph))
const engineOf = (schema: GraphQLSchema) => new Engine({ schema, limits, log: pino({ level: 'silent' }) })

describe(`an answer is the one that graphql-js gives (seed ${SEED})`, () => {
  it(
    'over made-up data, with errors and nulls in every place',
    async () => {
      const schema = await graph()
      fillWithMadeUp(schema)
      const make = (seed: number) =>
        new DocumentMaker(schema, seed).make(KINDS[seed % KINDS.length] as OperationTypeNode)
      const sides = { schema, engine: engineOf(schema), contextOf: madeUp }
      const { made, valid } = await compare(sides, { minutes: MINUTES, most: MOST, make })
      process.stdout.write(`${valid} of ${made} documents were valid, and answered alike (seed ${SEED})\n`)
      expect(valid).toBeGreaterThan(made / 3)
    },
    MINUTES * 60_000 + 60_000,
  )

  it('over the demo and the resolvers that there are', async () => {
    await using verigraph = await TestVerigraph.start()
    const { order, post, author } = await issueOrderAboutPost(verigraph)
    const schema = await graph()
    const contexts = new RequestContexts({
      storage: verigraph.storage,
      services: {},
      access: {} as never,
      rates: {} as never,
      denials: { note: () => undefined, noteStranger: () => undefined },
      notes: { take: async () => undefined },
      bulkReads: { noterFor: () => undefined },
    })
    const ids = [order.id, post.id, author.id]
    const director: Caller = { clientId: 'director', roles: ['director'], organisationId: null, jurisdiction: 'VN' }
    const contextOf = (seed: number): MadeUpContext =>
      Object.assign(contexts.as(director), { seed, wrong: 0, asked: [] })
    const make = (seed: number) => new DocumentMaker(schema, seed, ids).make(OperationTypeNode.QUERY)
    const { valid } = await compare({ schema, engine: engineOf(schema), contextOf }, { minutes: 0.2, most: 1000, make })
    expect(valid).toBeGreaterThan(0)
  }, 120_000)
})
