import { readFile } from 'node:fs/promises'
import { jest } from '@jest/globals'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { OperationBudget } from '../../../src/gateway/limits/budget.ts'
import { ObservedRequest } from '../../../src/telemetry/index.ts'
import { RegisterMerchantDocument } from '../../support/generated.ts'
import { fillWithOrders } from '../../support/many-orders.ts'
import { fillWithShops } from '../../support/many-shops.ts'
import { gatewayWith } from '../../support/settings.ts'
import { issueOrderAboutPost, verifiedUser } from '../../support/story.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

/** The same documents each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  first: '5',
  profileIds: '["vn-147-2024", "eu-tco"]',
  profileId: '"eu-tco"',
  from: '"2020-01-01T00:00:00Z"',
  to: '"2020-01-05T00:00:00Z"',
  urls: '["https://vietsocial.example/1", "https://vietsocial.example/2"]',
  overdue: 'false',
  fromTreeSize: '1',
  domain: '"vietsocial.example"',
}

/** Documents of the graph, made by chance. */
class Documents {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: () => number,
    private readonly world: World,
  ) {}

  make(roots: number): string {
    const query = this.schema.getQueryType() as GraphQLObjectType
    return `{ ${this.#known()} ${this.#fields(query, 5, roots)} }`
  }

  /** One time in two something of what the world has, which is seldom met by chance. */
  #known(): string {
    const { userId, orderId } = this.world
    const chance = this.random()
    if (chance < 0.25) return `user(id: "${userId}")${this.#selection('User', 4)}`
    if (chance < 0.5) return `removalOrder(id: "${orderId}")${this.#selection('RemovalOrder', 4)}`
    return ''
  }

  #fields(type: GraphQLObjectType, depth: number, most: number): string {
    const fields = Object.values(type.getFields()).filter((field) => this.#isAskable(field, depth))
    const chosen = Array.from({ length: most }, () => fields[Math.floor(this.random() * fields.length)])
    const texts = chosen.flatMap((field, at) => (field ? [this.#field(field, depth, at)] : []))
    return ['__typename', ...texts].join(' ')
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, at: number): string {
    const given = field.args.filter(({ name, type }) => name === 'first' || isNonNullType(type) || name === 'domain')
    const args = given.map(({ name }) => `${name}: ${ARGUMENTS[name]}`).join(', ')
    const type = getNamedType(field.type)
    return `f${depth}x${at}x${field.name}: ${field.name}${args && `(${args})`}${this.#selection(type.name, depth)}`
  }

  #selection(typename: string, depth: number): string {
    const type = this.schema.getType(typename)
    if (isAbstractType(type))
      return ` { ${this.schema
        .getPossibleTypes(type)
        .map(
          (each) => `... on ${each.name} { ${this.#fields(each, depth - 1, 1).replace('__typename', '')} __typename }`,
        )
        .join(' ')} }`
    return isObjectType(type) ? ` { ${this.#fields(type, depth - 1, 3)} }` : ''
  }

  #isAskable({ args, type }: GraphQLField<unknown, unknown>, depth: number): boolean {
    const named = getNamedType(type)
    if (isIntrospectionType(named) || (isCompositeType(named) && depth <= 0)) return false
    if (isScalarType(named) && named.name === 'JSONObject') return false
    return args.every(({ name, type: ofArgument }) => !isNonNullType(ofArgument) || name in ARGUMENTS)
  }
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : 1
  return Object.values(value).reduce((sum: number, each) => sum + objectsIn(each), own)
}

/** Objects and rows for one unit: a page is an object of its own, and so are each of its edges and the information on it. */
const FOR_A_UNIT = 3

/** Who asks, and for how many roots at once: one that is refused leaves nothing of an answer, and most are without a token. */
const ROLES = [
  ['officer', 2],
  ['vietsocial', 2],
  ['auditor', 2],
  [null, 1],
] as const
/** For each of them, in each world. */
const DOCUMENTS = 200

/** What a world has that documents can name. */
interface World {
  readonly userId: string
  readonly orderId: string
}

/** Of a user in the second world. */
const SHOPS = 99
/** About one target there. */
const ABOUT_ONE = 150

const worlds: Readonly<Record<string, (verigraph: TestVerigraph) => Promise<World>>> = {
  async 'a few orders'(verigraph) {
    for (let orders = 0; orders < 2; orders += 1) await issueOrderAboutPost(verigraph)
    const { author, order } = await issueOrderAboutPost(verigraph)
    return { userId: author.id, orderId: order.id }
  },

  async 'one user with many shops, and one target with many orders'(verigraph) {
    const platform = verigraph.as('vietsocial')
    const author = await verifiedUser(verigraph, platform)
    await platform.run(RegisterMerchantDocument, { input: { ownerId: author.id, name: 'Tiệm' } })
    fillWithShops(verigraph.folder, author.id, SHOPS)
    fillWithOrders(verigraph.folder, ABOUT_ONE, { about: 'the same' })
    return { userId: author.id, orderId: `order_${'1'.padStart(26, '0')}` }
  },
}

/** Rows that are read from now on until mocks are restored. */
function countRows({ storage: { reader } }: TestVerigraph): { rows: number } {
  const read = { rows: 0 }
  const counting =
    <A extends unknown[]>(ask: (...asked: A) => Promise<readonly unknown[]>) =>
    async (...asked: A) => {
      const found = await ask(...asked)
      if (ObservedRequest.current) read.rows += found.length // and not for a job that is done meanwhile
      return found as never
    }
  const { page, byIds } = reader
  jest.spyOn(reader, 'page').mockImplementation(counting(page.bind(reader)))
  jest.spyOn(reader, 'byIds').mockImplementation(counting(byIds.bind(reader)))
  return read
}

describe.each(Object.entries(worlds))('whatever is asked where there are %s', (_name, make) => {
  let verigraph: TestVerigraph
  let world: World
  let schema: GraphQLSchema
  const last: { budget?: OperationBudget } = {}
  let read: { rows: number }

  beforeAll(async () => {
    verigraph = await TestVerigraph.start(
      {},
      gatewayWith({}, { ratePerClient: 1e12, ratePerAddress: 1e12, aliases: 10_000 }),
    )
    world = await make(verigraph)
    schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
    jest.spyOn(OperationBudget.prototype, 'settle').mockImplementation(function (this: OperationBudget) {
      last.budget = this
    })
    read = countRows(verigraph)
  }, 60_000)
  afterAll(async () => {
    jest.restoreAllMocks()
    await verigraph[Symbol.asyncDispose]()
  })

  it.each(ROLES)(
    'costs no less than the rows that are read for it, and the objects that are answered: %s',
    async (role, roots) => {
      const documents = new Documents(schema, numbers(20), world)
      const client = verigraph.as(role)
      await client.headers()
      let answered = 0
      for (let asked = 0; asked < DOCUMENTS; asked += 1) {
        read.rows = 0
        const query = documents.make(roots)
        const { data, errors } = await client.ask(query)
        if (errors?.some(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY') || !data) continue
        answered += 1
        const most = (last.budget?.spent ?? 0) * FOR_A_UNIT + 10 // also for what was read after the answer
        expect({ query, enough: most >= objectsIn(data) - 1 && most >= read.rows }).toEqual({ query, enough: true })
      }
      expect(answered).toBeGreaterThan(25)
    },
    60_000,
  )
})
