import type { Client } from '@urql/core'
import { createContext, useContext } from 'react'

const ListClientContext = createContext<Client | null>(null)

export const ListClientProvider = ListClientContext.Provider

/** Returns the client for endless lists, which hold their rows themselves. */
export function useListClient(): Client {
  const client = useContext(ListClientContext)
  if (!client) throw new Error('There is no ListClientProvider around this.')
  return client
}
