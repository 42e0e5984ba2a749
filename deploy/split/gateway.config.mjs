// Hive Gateway in front of split subgraphs; docs/split.md says what each line is for.
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

/** The caller's, from the request or from the parameters of its WebSocket. */
const token = '{context.headers.authorization}'

export const gatewayConfig = {
  supergraph: 'supergraph.graphql',
  unifiedGraphHandler,
  transportEntries: {
    '*.http': {
      headers: [['authorization', token]],
      options: { subscriptions: { kind: 'ws', options: { connectionParams: { authorization: token } } } },
    },
  },
  upstreamTimeout: 10_000,
  maxTokens: 10_000,
  maxDepth: 15,
}
