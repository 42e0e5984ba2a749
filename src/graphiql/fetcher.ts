import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit'
import { type DocumentNode, type ExecutionResult, OperationTypeNode } from 'graphql'
import { type Client, CloseCode, createClient, type SubscribePayload } from 'graphql-ws'
import { authorizationOf, forgetToken } from './tokens.ts'

/** One POST for a query or mutation; a WebSocket for subscriptions, open as long as one runs. */
export function fetcherFor(client: string): { fetcher: Fetcher; dispose: Client['dispose'] } {
  const socket = createClient({
    url: `${location.origin.replace('http', 'ws')}/graphql`,
    connectionParams: () => authorizationOf(client),
    retryAttempts: 1,
    shouldRetry: (closed) => refuses(closed) && forgetToken(client),
  })
  return {
    dispose: () => socket.dispose(),
    fetcher: (params, { documentAST, headers }: FetcherOpts = {}) =>
      isSubscription(params, documentAST) ? follow(socket, params) : send(client, params, headers),
  }
}

/** Otherwise a stream that broke off is not resumed: from where it should begin is in the variables, for whoever reads to say. */
const refuses = (closed: unknown): boolean => (closed as Partial<CloseEvent>).code === CloseCode.Forbidden

/** GraphiQL's types ask for errors as graphql-js throws them, and it shows them as they come. */
const follow = (socket: Client, params: FetcherParams) =>
  socket.iterate(params as SubscribePayload) as AsyncIterableIterator<ExecutionResult>

const isSubscription = ({ operationName }: FetcherParams, document?: DocumentNode): boolean =>
  document?.definitions.some(
    (definition) =>
      'operation' in definition &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      (!operationName || definition.name?.value === operationName),
  ) ?? false

async function send(client: string, params: FetcherParams, headers?: Record<string, string>) {
  const attempt = async () =>
    fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(await authorizationOf(client)),
        ...headers,
      },
      body: JSON.stringify(params),
    })
  const response = await attempt()
  if (response.status !== 401 || !client) return response.json()
  forgetToken(client)
  return (await attempt()).json()
}
