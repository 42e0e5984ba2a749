import 'reflect-metadata'
import {
  type GraphQLArgument,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql'
import { compose } from '../../../src/composition/index.ts'
import { subgraphs } from '../../../src/contexts.ts'
import { buildSubgraph } from '../../../src/graph/index.ts'
import type { Reader } from '../../../src/storage/index.ts'
import { describeOnStorage } from '../../support/each-storage.ts'
import { issueOrderAboutPost, publish, verifiedUser } from '../../support/story.ts'

describe('composition', () => {
  const built = subgraphs.map(buildSubgraph)
  const altered = (name: string, change: (sdl: string) => string) =>
    built.map((subgraph) => (subgraph.name === name ? { ...subgraph, sdl: change(subgraph.sdl) } : subgraph))

  it('gives every type, field, argument and value a description', () => {
    const { schema } = compose(built)
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .flatMap((type) => {
        const root = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
          (each) => each === type,
        )
        const fields =
          isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []
        const args = fields.flatMap((field) =>
          'args' in field
            ? field.args.map((arg: GraphQLArgument) => ({ ...arg, name: `${field.name}.${arg.name}` }))
            : [],
        )
        return [...(root ? [] : [type]), ...fields, ...args]
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}: ${name}`)
      })
    expect(silent).toEqual([])
  })

  it('composes into a supergraph that names every subgraph', () => {
    const { supergraphSdl } = compose(built)
    expect(() => parse(supergraphSdl)).not.toThrow()
    for (const { name } of built)
      expect(supergraphSdl).toMatch(
        new RegExp(`@join__graph\\(\\s*name: "${name}",?\\s+url: "http://${name}:4000/subgraphs/${name}/graphql"`),
      )
  })

  it('refuses a field that two subgraphs resolve', () => {
    const both = built.map((subgraph) =>
      subgraph.name === 'commerce' ? buildSubgraph({ ...subgraph, name: 'twin' }) : subgraph,
    )
    expect(() => compose([...both, ...built.filter(({ name }) => name === 'commerce')])).toThrow(/Merchant/)
  })

  it('refuses what is not carried out in place, and an entity that nobody resolves', () => {
    expect(() =>
      compose(altered('identity', (sdl) => sdl.replace('handle: String!', 'handle: String! @override(from: "x")'))),
    ).toThrow(/identity uses @override/)
    const orphaned = built.map((subgraph) =>
      subgraph.name === 'commerce' ? { ...subgraph, references: {} } : subgraph,
    )
    expect(() => compose(orphaned)).toThrow('No subgraph resolves references to Merchant.')
  })
})

/** What is asked to know the caller, and what the service asks by itself now and then. */
const NOT_OF_THE_DOCUMENT = [
  'byIds ApiClient',
  'byIds TokenSubjectOwner',
  'page AuditEntry',
  'page FiguresChange',
  'page WebhookPosition',
]

/** Counts what the storage is asked for, by table. */
function countReads(reader: Reader): Map<string, number> {
  const counts = new Map<string, number>()
  for (const method of ['byIds', 'page'] as const) {
    const original = reader[method].bind(reader) as (...question: unknown[]) => Promise<never>
    reader[method] = ((model: { name: string }, ...rest: unknown[]) => {
      const question = `${method} ${model.name}`
      const isSweep = method === 'page' && (rest[0] as { by?: string }).by !== undefined // along the moments at which something is due
      if (!isSweep && !NOT_OF_THE_DOCUMENT.includes(question)) counts.set(question, (counts.get(question) ?? 0) + 1)
      return original(model, ...rest)
    }) as never
  }
  return counts
}

describeOnStorage('in-place execution', (start) => {
  it('resolves references over four subgraphs, with one look-up for each type', async () => {
    await using verigraph = await start()
    for (let order = 0; order < 5; order++) await issueOrderAboutPost(verigraph)
    const officer = verigraph.as('officer')
    await officer.token()
    const counts = countReads(verigraph.storage.reader)
    const { data } = await officer.ask<{ removalOrders: { nodes: unknown[] } }>(`{
      removalOrders(first: 5) {
        nodes {
          reference
          agency { name }
          recipient { name ... on Platform { policyProfile { name } } }
          target { ... on ContentItem { text author { handle verificationLevel platform { name } } } }
        }
      }
    }`)
    expect(data.removalOrders.nodes).toHaveLength(5)
    for (const node of data.removalOrders.nodes)
      expect(node).toMatchObject({
        agency: { name: expect.any(String) },
        recipient: { name: 'VietSocial', policyProfile: { name: expect.any(String) } },
        target: { text: 'Xin chào', author: { verificationLevel: 'PHONE', platform: { name: 'VietSocial' } } },
      })
    expect(Object.fromEntries(counts)).toEqual({
      'page RemovalOrder': 1,
      'byIds Agency': 1,
      'byIds Platform': 2, // the recipients, and later the authors' platforms
      'byIds ContentItem': 1,
      'byIds User': 1,
    })
  })

  it('looks nothing up where id and typename are all that is asked', async () => {
    await using verigraph = await start()
    const officer = verigraph.as('officer')
    await officer.token()
    const counts = countReads(verigraph.storage.reader)
    const { data } = await officer.ask<{ removalOrders: { nodes: { agency: unknown }[] } }>(
      '{ removalOrders(first: 3) { nodes { agency { __typename ...only } target { __typename } } } } fragment only on Agency { id }',
    )
    expect(data.removalOrders.nodes[0]?.agency).toEqual({ __typename: 'Agency', id: expect.stringMatching(/^agency_/) })
    expect(Object.fromEntries(counts)).toEqual({ 'page RemovalOrder': 1 })
  })

  it('finds every kind of node by its id, and null where there is none or none to see', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { order, post, author } = await issueOrderAboutPost(verigraph)
    const typenameOf = async (id: string, asked = 'id') =>
      (await platform.ask<{ node: { __typename: string } | null }>(`{ node(id: "${id}") { __typename ${asked} } }`))
        .data.node?.__typename ?? null
    expect(await typenameOf(order.id)).toBe('RemovalOrder')
    expect(await typenameOf(order.recipient.id)).toBe('Platform')
    expect(await typenameOf(order.agency.id)).toBe('Agency')
    expect(await typenameOf(post.id)).toBe('ContentItem')
    expect(await typenameOf(author.id)).toBe('User')
    expect(await typenameOf('vn-draft-2023')).toBe('PolicyProfile')

    const foreigner = await verifiedUser(verigraph, verigraph.as('globaltube'))
    const foreign = await publish(verigraph.as('globaltube'), foreigner.id)
    for (const id of [foreigner.id, foreign.id, 'usr_00000000000000000000000000', 'xx-unknown', 'nonsense', ''])
      expect(await typenameOf(id)).toBeNull()
  })

  it('extends an entity with the fields of other subgraphs', async () => {
    await using verigraph = await start()
    const { author, post } = await issueOrderAboutPost(verigraph)
    const { data } = await verigraph.as('vietsocial').ask(`{
      user(id: "${author.id}") {
        contentItems { totalCount nodes { id } } liveStreams { totalCount } merchants { id }
        platform { users(first: 1) { nodes { handle } } removalOrders(first: 1) { nodes { target { ... on ContentItem { id } } } } }
      }
    }`)
    expect(data).toMatchObject({
      user: {
        contentItems: { totalCount: 1, nodes: [{ id: post.id }] },
        liveStreams: { totalCount: 0 },
        merchants: [],
        platform: { users: { nodes: [{}] }, removalOrders: { nodes: [{ target: { id: post.id } }] } },
      },
    })
  })
})
