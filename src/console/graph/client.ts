import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient } from 'graphql-ws'
import type { SignIn } from '../session/sign-in.ts'
import { connectionEvents } from './connection.ts'
import { registeredDocuments } from './registered-documents.ts'
import { noteTimeOf } from './time.ts'

/** The graph, in two ways. */
export interface Clients {
  /** With one cache in which every order stands once, so that what a subscription tells of it is seen wherever it is shown. */
  graph: Client
  /** Without one, for endless lists: they hold what they show themselves, and nobody looks a hundred thousand rows up. */
  lists: Client
}

/** `leave` is called when there is no token that counts any more. */
export function graphClients(signIn: SignIn, leave: () => void): Clients {
  const authorization = async (): Promise<Record<string, string>> => {
    const token = await signIn.token()
    if (!token) leave()
    return token ? { authorization: `Bearer ${token}` } : {}
  }
  const socket = createClient({
    url: `${location.origin.replace('http', 'ws')}/graphql`,
    connectionParams: () => authorization().catch(() => ({})), // without, the gateway closes, and the next attempt asks for it again
    lazyCloseTimeout: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: connectionEvents,
  })
  const shared = {
    url: '/graphql',
    preferGetMethod: false,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const headers = { ...init?.headers, ...(await authorization()) }
      const response = await fetch(input, { ...init, headers })
      noteTimeOf(response)
      if (response.status === 401) leave()
      return response
    },
  } as const
  const subscriptions = subscriptionExchange({
    forwardSubscription: ({ variables, extensions }) => ({
      // The protocol asks for a text; the extension names the document.
      subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: '', variables, extensions }, sink) }),
    }),
  })
  return {
    graph: new Client({
      ...shared,
      requestPolicy: 'cache-and-network',
      exchanges: [cacheExchange({}), registeredDocuments, fetchExchange, subscriptions],
    }),
    lists: new Client({ ...shared, exchanges: [registeredDocuments, fetchExchange] }),
  }
}
