// Hive Gateway with the subgraphs elsewhere.
//   node over-http.mjs ADDRESS_OF_THE_SUBGRAPHS
import http from '@graphql-mesh/transport-http'
import 'reflect-metadata'
import { subgraphs } from '../../../dist/subgraphs.js'
import { serveHive } from './gateway.mjs'

const [address] = process.argv.slice(2)

await serveHive({
  transports: { http },
  transportEntries: Object.fromEntries(subgraphs.map(({ name }) => [name, { location: `${address}/${name}` }])),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
})
