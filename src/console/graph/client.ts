import { Client, fetchExchange, subscriptionExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient } from 'graphql-ws'
import type { SignIn } from '../session/sign-in.ts'
import { connectionEvents } from './connection.ts'
import { registeredDocuments } from './registered-documents.ts'
import { noteTimeOf } from './time.ts'

/** The clients of the graph. */
export interface Clients {
  /** With a normalized cache, so that what a subscription reports about an order appears wherever it is shown. */
  graph: Client
  /** Without a cache, for endless lists: these hold their rows themselves, and a cache of a hundred thousand rows has no use. */
  lists: Client
}

/** Creates the clients. `leave` is called when there is no valid token any more. */
export function graphClients(signIn: SignIn, leave: () => void): Clients {
  const authorization = async (): Promise<Record<string, string>> => {
    const token = await signIn.token()
    if (!token) leave()
    return token ? { authorization: `Bearer ${token}` } : {}
  }
  const socket = createClient({
    url: `${location.origin.replace('http', 'ws')}/graphql`,
    connectionParams: () => authorization().catch(() => ({})), // without a token the gateway closes the connection, and the next attempt requests one again
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
      // The protocol requires a text; the extension identifies the document.
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
