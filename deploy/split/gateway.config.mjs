// Hive Gateway in front of split subgraphs; docs/split.md says what each line is for.
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { GraphQLError } from 'graphql'

/** The caller's, from the request or from the parameters of its WebSocket. */
const token = '{context.headers.authorization}'

/** Of the gateway’s own, about the way to a subgraph: with addresses in the text, and the whole request beside it. */
const ON_THE_WAY = [undefined, 'SUBREQUEST_HTTP_ERROR', 'DOWNSTREAM_SERVICE_ERROR']

/** What a subgraph tells is masked there, and stands as it is. */
const maskError = (error) =>
  ON_THE_WAY.includes(error.extensions?.code)
    ? new GraphQLError('A part of the graph cannot be reached now; ask for it again.', {
        path: error.path,
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      })
    : error

export const gatewayConfig = {
  supergraph: 'supergraph.graphql',
  unifiedGraphHandler,
  transportEntries: {
    '*.http': {
      headers: [
        ['authorization', token],
        ['x-forwarded-for', '{context.headers.x-forwarded-for}'],
      ],
      options: { subscriptions: { kind: 'ws', options: { connectionParams: { authorization: token } } } },
    },
  },
  // Not for what lasts: a time that is up would end the whole gateway (@graphql-hive/gateway-runtime 2.12, useUpstreamTimeout).
  upstreamTimeout: ({ executionRequest }) => (executionRequest?.operationType === 'subscription' ? undefined : 10_000),
  maskedErrors: { maskError },
  maxTokens: 10_000,
  maxDepth: 15,
}
