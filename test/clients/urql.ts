import { Client, fetchExchange } from '@urql/core'
import { type Connect, dataOf } from './as-they-come.ts'

/** Over HTTP alone, subscriptions too, as its documentation has it for servers that stream. */
export const urql: Connect = ({ http, authorization }) => {
  const client = new Client({
    url: http,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization } },
    fetchSubscriptions: true,
    exchanges: [fetchExchange],
  })
  return {
    run: async (document, variables) => dataOf(await client.mutation(document, variables).toPromise()),
    first: async (document, variables) => dataOf(await client.subscription(document, variables).toPromise()),
    close: () => {},
  }
}
