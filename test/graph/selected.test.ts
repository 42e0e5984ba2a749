import { readFile } from 'node:fs/promises'
import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import { describeOnEachStorage } from '../support/each-storage.ts'
import { issueOrderAboutPost } from '../support/story.ts'

type Row = Readonly<Record<string, unknown>>
interface Data {
  page: { nodes: Row[]; edges: { node: Row }[] }
  rows: Row[]
  posts: { nodes: { author: Row }[] }
}

/** Ways to rows of each stored type, and somebody who sees some. */
const WAYS: Record<
  string,
  [typename: string, clientId: 'director' | 'auditor' | 'vietsocial', asked: string, (data: Data) => Row[]]
> = {
  'orders of an agency': [
    'RemovalOrder',
    'director',
    'page: removalOrders(first: 5) { nodes { FIELDS } }',
    ({ page }) => page.nodes,
  ],
  'orders as an auditor sees them': [
    'RemovalOrder',
    'auditor',
    'page: removalOrders(first: 5) { edges { node { FIELDS } } }',
    ({ page }) => page.edges.map(({ node }) => node),
  ],
  'orders whose clock runs': [
    'RemovalOrder',
    'director',
    'rows: removalOrdersByTimeLeft(overdue: false, first: 5) { FIELDS }',
    ({ rows }) => rows,
  ],
  posts: ['ContentItem', 'vietsocial', 'page: contentItems(first: 5) { nodes { FIELDS } }', ({ page }) => page.nodes],
  streams: ['LiveStream', 'vietsocial', 'page: liveStreams(first: 5) { nodes { FIELDS } }', ({ page }) => page.nodes],
  shops: ['Merchant', 'vietsocial', 'page: merchants(first: 5) { nodes { FIELDS } }', ({ page }) => page.nodes],
  'authors of posts': [
    'User',
    'vietsocial',
    'posts: contentItems(first: 5) { nodes { author { FIELDS } } }',
    ({ posts }) => posts.nodes.map(({ author }) => author),
  ],
}

const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))

/** Each field of a type that can be asked for without arguments; of an object, what it is. */
const fieldsOf = (typename: string): { name: string; selection: string }[] =>
  Object.values((schema.getType(typename) as GraphQLObjectType).getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type }) => ({ name, selection: isLeafType(getNamedType(type)) ? name : `${name} { __typename }` }))

describeOnEachStorage('what is read for a selection', (startOn) => {
  it.each(Object.entries(WAYS))(
    'is enough for each field alone: %s',
    async (_, [typename, clientId, asked, rowsIn]) => {
      await using verigraph = await startOn()
      await issueOrderAboutPost(verigraph)
      const rowsWith = async (selection: string): Promise<Row[]> => {
        const { data, errors = [] } = await verigraph
          .as(clientId)
          .ask<Data>(`{ ${asked.replace('FIELDS', selection)} }`)
        expect(errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN')).toEqual([])
        return rowsIn(data)
      }
      const fields = fieldsOf(typename)
      const whole = await rowsWith(fields.map(({ selection }) => selection).join(' '))
      expect(whole.length).toBeGreaterThan(0)
      for (const { name, selection } of fields)
        expect(await rowsWith(selection)).toEqual(whole.map((row) => ({ [name]: row[name] })))
    },
  )
})
