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
import { OperationBudget } from '../../src/gateway/limits/budget.ts'
import { gatewayWith } from '../support/settings.ts'
import { issueOrderAboutPost } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

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
  ) {}

  make(): string {
    const query = this.schema.getQueryType() as GraphQLObjectType
    return `{ ${this.#fields(query, 5, 2)} }`
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

describe('whatever is asked', () => {
  it('costs no less than the rows that are read for it, and the objects that are answered', async () => {
    await using verigraph = await TestVerigraph.start({}, gatewayWith({}, { ratePerClient: 1e12, aliases: 10_000 }))
    for (let orders = 0; orders < 3; orders += 1) await issueOrderAboutPost(verigraph)
    let spent = 0
    jest.spyOn(OperationBudget.prototype, 'settle').mockImplementation(function (this: OperationBudget) {
      spent = this.spent
    })
    const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
    const documents = new Documents(schema, numbers(20))
    const { reader } = verigraph.storage
    let rows = 0
    const page = reader.page.bind(reader)
    jest.spyOn(reader, 'page').mockImplementation(async (...asked) => {
      const found = await page(...asked)
      rows += found.length
      return found as never
    })
    const byIds = reader.byIds.bind(reader)
    jest.spyOn(reader, 'byIds').mockImplementation(async (...asked) => {
      const found = await byIds(...asked)
      rows += found.length
      return found as never
    })
    const officer = verigraph.as('officer')
    await officer.token()
    let answered = 0
    for (let made = 0; made < 300; made += 1) {
      rows = 0
      const query = documents.make()
      const { data, errors } = await officer.ask(query)
      if (errors?.some(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY') || !data) continue
      answered += 1
      const done = objectsIn(data) - 1
      expect({ query, enough: spent * FOR_A_UNIT + 10 >= done && spent * FOR_A_UNIT + 10 >= rows }).toEqual({
        query,
        enough: true,
      })
    }
    expect(answered).toBeGreaterThan(50)
    jest.restoreAllMocks()
  }, 120_000)
})
