// Hive Gateway as deploy/split configures it, over subgraphs at other addresses. node test/support/hive-gateway.mjs '{"identity":"http://…"}'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createGatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway-runtime'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { gatewayConfig } from '../../deploy/split/gateway.config.mjs'

const locations = Object.entries(JSON.parse(process.argv[2] ?? '{}')).map(([name, address]) => [
  name,
  { location: `${address}/subgraphs/${name}/graphql` },
])
const gateway = createGatewayRuntime({
  ...gatewayConfig,
  supergraph: 'schema/supergraph.graphql',
  transportEntries: { ...gatewayConfig.transportEntries, ...Object.fromEntries(locations) },
  upstreamTimeout: (request) => gatewayConfig.upstreamTimeout(request) && 2000,
  logging: false,
})
const server = createServer(gateway)
useServer(
  getGraphQLWSOptions(gateway, ({ extra }) => ({ req: extra.request, socket: extra.socket })),
  new WebSocketServer({ path: '/graphql', server }),
)
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1')
await once(server, 'listening')
console.log(`Hive Gateway on http://127.0.0.1:${server.address().port}`)
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  await gateway[Symbol.asyncDispose]()
  process.exit(0)
})
