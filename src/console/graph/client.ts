import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient } from 'graphql-ws'
import type { SignIn } from '../session/sign-in.ts'
import { registeredDocuments } from './registered-documents.ts'
import { noteTimeOf } from './time.ts'

/** One answer to each question; what streams comes over the socket. */
const ANSWER = 'application/graphql-response+json, application/json'

/**
 * The graph: one cache in which every order stands once, so that what a subscription tells of it is seen wherever it is shown.
 * `leave` is called when there is no token that counts any more.
 */
export function graphClient(signIn: SignIn, leave: () => void): Client {
  const authorization = async (): Promise<Record<string, string>> => {
    const token = await signIn.token()
    if (!token) leave()
    return token ? { authorization: `Bearer ${token}` } : {}
  }
  const socket = createClient({
    url: `${location.origin.replace('http', 'ws')}/graphql`,
    connectionParams: authorization,
    lazyCloseTimeout: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  })
  return new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetch: async (input, init) => {
      const headers = { ...init?.headers, accept: ANSWER, ...(await authorization()) }
      const response = await fetch(input, { ...init, headers })
      noteTimeOf(response)
      if (response.status === 401) leave()
      return response
    },
    exchanges: [
      cacheExchange({}),
      registeredDocuments,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ variables, extensions }) => ({
          // The protocol asks for a text; the extension names the document.
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: '', variables, extensions }, sink) }),
        }),
      }),
    ],
  })
}
