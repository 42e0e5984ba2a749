// Hive Gateway with the subgraphs elsewhere.
//   node over-http.mjs ADDRESS_OF_THE_SUBGRAPHS
import http from '@graphql-mesh/transport-http'
import { serveHive } from './gateway.mjs'

const [address] = process.argv.slice(2)

await serveHive(address, {
  transports: { http },
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
})
