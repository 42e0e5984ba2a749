// Hive Gateway over subgraphs at other addresses, as deploy/split/ configures it. node test/support/hive-gateway.mjs '{"identity":"http://…"}'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createGatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway-runtime'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { gatewayConfigFor } from '../../deploy/split/gateway.config.mjs'

const gateway = createGatewayRuntime({
  ...gatewayConfigFor(JSON.parse(process.argv[2] ?? '{}')),
  logging: process.env.DEBUG ? 'debug' : false,
})
const server = createServer(gateway)
const sockets = new WebSocketServer({ path: '/graphql', server })
useServer(
  getGraphQLWSOptions(gateway, ({ extra }) => ({ req: extra.request, socket: extra.socket })),
  sockets,
)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`listening on http://127.0.0.1:${server.address().port}`)
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  await gateway[Symbol.asyncDispose]()
  process.exit(0)
})
