import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

/**
 * Hive Gateway with the query planner of Hive Router, in Rust, over the product's supergraph, whose subgraphs stand below an address;
 * `transport` says how it reaches them.
 */
export async function serveHive(address, transport) {
  const sdl = await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8')
  const gateway = createGatewayRuntime({
    supergraph: sdl.replace(/http:\/\/(\w+):4000[^"]*/g, `${address}/$1`),
    unifiedGraphHandler,
    logging: false,
    landingPage: false,
    graphiql: false,
    ...transport,
  })
  const server = createServer(gateway)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.once('SIGTERM', () => process.exit()) // what it keeps open would hold it up
  console.log(`http://127.0.0.1:${server.address().port}/graphql`)
}
