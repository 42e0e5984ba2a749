import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'
import { type Connect, dataOf } from './as-they-come.ts'
import { possibleTypes } from './possible-types.ts'

export const apollo: Connect = ({ http, webSocket, authorization }) => {
  const socket = createClient({ url: webSocket, connectionParams: { authorization } })
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
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
