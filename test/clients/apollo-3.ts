import { createRequire } from 'node:module'
import { getOperationAST, OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'
import { type Connect, dataOf } from './as-they-come.ts'
import { possibleTypes } from './possible-types.ts'

const require = createRequire(import.meta.url)
// Without an export map, its folders are found by require() and by bundlers.
const { ApolloClient, HttpLink, InMemoryCache, split } =
  require('apollo-client-3/core') as typeof import('apollo-client-3/core/index.js')
const { GraphQLWsLink } =
  require('apollo-client-3/link/subscriptions') as typeof import('apollo-client-3/link/subscriptions/index.js')

export const apollo3: Connect = ({ http, webSocket, authorization }) => {
  const socket = createClient({ url: webSocket, connectionParams: { authorization } })
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: split(
      ({ query }) => getOperationAST(query)?.operation === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: http, headers: { authorization } }),
    ),
  })
  return {
    run: async (mutation, variables) => dataOf(await client.mutate({ mutation, variables } as never)) as never,
    first: (query, variables) =>
      new Promise((resolve, reject) => {
        const following = client.subscribe({ query, variables } as never).subscribe({
          next: (result) => {
            following.unsubscribe()
            resolve(dataOf(result) as never)
          },
          error: reject,
        })
      }),
    close: () => {
      client.stop()
      return socket.dispose()
    },
  }
}
