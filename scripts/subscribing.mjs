import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'

/** What is told of a subscription, over graphql-transport-ws with the token in the parameters of the connection. */
export async function* overWebSocket({ url, headers, query, signal }) {
  const client = createWebSocketClient({ url: url.replace('http', 'ws'), connectionParams: headers, retryAttempts: 0 })
  signal.addEventListener('abort', () => client.dispose())
  yield* client.iterate({ query })
}

export async function* overServerSentEvents({ url, headers, query, signal }) {
  const client = createSseClient({ url, headers, retryAttempts: 0 })
  signal.addEventListener('abort', () => client.dispose())
  yield* client.iterate({ query })
}

/** As Apollo's clients do: https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol */
export async function* overMultipart({ url, headers, query, signal }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'multipart/mixed;subscriptionSpec="1.0", application/json',
      ...headers,
    },
    body: JSON.stringify({ query }),
    signal,
  })
  const type = response.headers.get('content-type') ?? ''
  const [, boundary] = /boundary="?([^";]+)/.exec(type) ?? []
  if (!boundary) throw new Error(`${response.status} ${type}: ${await response.text()}`)
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split(`--${boundary}`)
    text = parts.pop()
    for (const part of parts) yield* payloadsOf(part)
  }
}

/** None in what comes before the first part, and in a heartbeat. */
function payloadsOf(part) {
  const [, body = ''] = part.split('\r\n\r\n')
  const { payload } = JSON.parse(body.trim() || '{}')
  return payload ? [payload] : []
}
