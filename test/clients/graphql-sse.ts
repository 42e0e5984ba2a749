import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { type Connect, dataOf } from './as-they-come.ts'

export const graphqlSse: Connect = ({ http, authorization }) => {
  const client = createClient({ url: http, headers: { authorization } })
  const first: NonNullable<ReturnType<Connect>['first']> = async (document, variables) => {
    for await (const { data, errors } of client.iterate({ query: print(document), variables }))
      return dataOf({ data, error: errors?.[0] }) as never
    throw new Error('It ended without a result.')
  }
  return { run: first, first, close: () => client.dispose() }
}
