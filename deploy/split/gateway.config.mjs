import { fileURLToPath } from 'node:url'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

const SUBGRAPHS = ['policy', 'registry', 'identity', 'publishing', 'commerce', 'enforcement', 'webhooks', 'audit']

export const gatewayConfigFor = (addresses) => ({
  supergraph: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
  unifiedGraphHandler,
  transportEntries: Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => [
      name,
      {
        location: `${address}/subgraphs/${name}/graphql`,
        options: {
          subscriptions: {
            kind: 'ws',
            location: `/subgraphs/${name}/graphql`,
            options: { connectionParams: { authorization: '{context.headers.authorization}' } },
          },
        },
      },
    ]),
  ),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }),
  },
  upstreamTimeout: 5000,
})
