import { GraphQLClient } from 'graphql-request'
import type { Connect } from './as-they-come.ts'

export const graphqlRequest: Connect = ({ http, authorization }) => {
  const client = new GraphQLClient(http, { headers: { authorization } })
  return {
    run: (document, variables) => client.request(document, ...([variables] as never)),
    first: null,
    close: () => {},
  }
}
