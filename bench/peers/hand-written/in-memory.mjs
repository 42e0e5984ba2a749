// The hand-written schema over rows in memory, and one token that is known.
//   node in-memory.mjs DATA_FOLDER TOKEN
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { ContentItem, LiveStream, Merchant, RemovalOrder, rowsInMemory, User } from '../../support/in-memory.mjs'
import { loadersOf, resolvers, typeDefs } from './schema.mjs'

const [dataFolder, token] = process.argv.slice(2)
const tables = await rowsInMemory(dataFolder)
const orders = tables.get(RemovalOrder)
const positions = new Map(orders.map(({ id }, at) => [id, at]))
const byId = Object.fromEntries(
  [ContentItem, LiveStream, Merchant, User].map((model) => [
    model.name,
    new Map(tables.get(model).map((row) => [row.id, row])),
  ]),
)
const callers = new Map([[`Bearer ${token}`, { jurisdiction: 'VN' }]])
const find = async ({ name }, ids, { jurisdiction }) =>
  ids.map((id) => {
    const row = byId[name].get(id)
    return row?.jurisdiction === jurisdiction ? row : null
  })

const apollo = new ApolloServer({
  typeDefs,
  resolvers: {
    ...resolvers,
    Query: {
      removalOrders(_parent, { first, after }) {
        const before = after ? positions.get(Buffer.from(after, 'base64url').toString()) : orders.length
        const found = orders.slice(Math.max(0, before - first - 1), before).reverse()
        const nodes = found.slice(0, first)
        const endCursor = Buffer.from(nodes.at(-1).id).toString('base64url')
        return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } }
      },
    },
  },
  includeStacktraceInErrorResponses: false,
})
const { url } = await startStandaloneServer(apollo, {
  listen: { host: '127.0.0.1', port: 0 },
  async context({ req }) {
    const caller = callers.get(req.headers.authorization)
    return { loaders: loadersOf((entity, ids) => find(entity, ids, caller)) }
  },
})
console.log(url)
