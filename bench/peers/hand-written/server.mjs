// What somebody would write who has never heard of federation: Apollo Server with one schema, MikroORM and DataLoader.
//   node server.mjs DATABASE ISSUER
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import { Ids } from '../../../dist/storage/ids.js'
import { loadersOf, resolvers, typeDefs } from './schema.mjs'
import { openTables } from './tables.mjs'

const [file, issuer] = process.argv.slice(2)
const orm = await openTables(file)
const keys = await issuerKeys()
const clients = await registeredClients()
const callers = new LRUCache({ max: 10_000, ttl: 10_000 }) // as long as Verigraph remembers a token
const ids = new Ids({ now: () => new Date() })

const apollo = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: false })
const { url } = await startStandaloneServer(apollo, {
  listen: { host: '127.0.0.1', port: 0 },
  async context({ req }) {
    const { organisation_id: platformId, jurisdiction } = await callerOf(req.headers.authorization ?? '')
    const em = orm.em.fork()
    const find = async (entity, wanted) => {
      const rows = await em.find(entity, { id: { $in: wanted }, jurisdiction })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return wanted.map((id) => byId.get(id) ?? null)
    }
    return { em, ids, platformId, jurisdiction, loaders: loadersOf(find) }
  },
})
console.log(url)

async function callerOf(authorization) {
  const known = callers.get(authorization)
  if (known) return known
  const token = authorization.replace(/^Bearer /, '')
  const { payload } = await jwtVerify(token, keys, { issuer, audience: 'urn:verigraph' })
  const caller = clients.get(payload.sub)
  callers.set(authorization, caller)
  return caller
}

async function issuerKeys() {
  const discovered = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()
  return createLocalJWKSet(await (await fetch(discovered.jwks_uri)).json())
}

async function registeredClients() {
  const rows = await orm.em.getConnection().execute('select client_id, organisation_id, jurisdiction from api_client')
  return new Map(rows.map((row) => [row.client_id, row]))
}
