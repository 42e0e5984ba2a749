import type { TypedDocumentNode } from '@graphql-typed-document-node/core'

/** A GraphQL client as somebody who integrates would set it up: an address, a token, and nothing else. */
export interface StoryClient {
  /** The data; throws where there are errors. */
  run<T, V extends Record<string, unknown>>(document: TypedDocumentNode<T, V>, variables: V): Promise<T>
  /** The first event of a subscription; null for a client that has none. */
  first: (<T, V extends Record<string, unknown>>(document: TypedDocumentNode<T, V>, variables: V) => Promise<T>) | null
  close(): unknown
}

export type Connect = (graph: { http: string; webSocket: string; authorization: string }) => StoryClient

/** What a call gave, where the client tells errors beside data instead of throwing them. */
export function dataOf<T>({ data, error }: { data?: T | null | undefined; error?: unknown }): T {
  if (error) throw error
  if (!data) throw new Error('Neither data nor an error came.')
  return data
}
