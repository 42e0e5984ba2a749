import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'

export interface Answer<T> {
  data: T
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[]
}

/** A client like any other: HTTP and WebSocket, with a token of the demo's issuer, or of another. */
export class TestClient {
  #token: Promise<string> | undefined

  constructor(
    readonly url: string,
    /** One of the demo's clients; null calls without a token. */
    readonly clientId: string | null,
    private readonly issue = () => fetchToken(url, clientId ?? ''),
  ) {}

  token(): Promise<string> {
    this.#token ??= this.issue()
    return this.#token
  }

  /** The whole answer, errors included. */
  async ask<T = Record<string, never>, V = Record<string, unknown>>(
    document: TypedDocumentNode<T, V> | string,
    variables?: V,
  ): Promise<Answer<T>> {
    const query = typeof document === 'string' ? document : print(document)
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await this.headers()) },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<T>
  }

  /** The data; throws where there are errors. */
  async run<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
    const { data, errors } = await this.ask(document, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  /** A subscription over WebSocket; it ends with the loop that reads it. */
  async *follow<T, V extends Record<string, unknown>>(
    document: TypedDocumentNode<T, V>,
    variables: V,
  ): AsyncGenerator<T> {
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      connectionParams: () => this.headers(),
      retryAttempts: 0,
    })
    try {
      for await (const { data, errors } of client.iterate<T>({ query: print(document), variables })) {
        if (errors) throw new Error(JSON.stringify(errors))
        if (data) yield data
      }
    } finally {
      await client.dispose()
    }
  }

  async headers(): Promise<Record<string, string>> {
    return this.clientId === null ? {} : { authorization: `Bearer ${await this.token()}` }
  }
}

async function fetchToken(url: string, clientId: string): Promise<string> {
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:demo`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token } = (await response.json()) as { access_token: string }
  return access_token
}
