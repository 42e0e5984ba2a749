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
    first: (document, variables) =>
      new Promise((resolve, reject) => {
        // Not ended here: when urql gives up a stream that has brought something, it rejects where nobody can catch it.
        client.subscription(document, variables).subscribe(({ data, error }) => {
          if (error) reject(error)
          else resolve(dataOf({ data }))
        })
      }),
    close: () => {},
  }
}
