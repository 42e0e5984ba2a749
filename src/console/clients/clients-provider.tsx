import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Client, CombinedError } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { type ClientDetailsFragment, ConsoleClientsDocument } from '../graph/generated.ts'
import { useListClient } from '../graph/list-client.ts'
import { MINUTE } from '../language/moments.ts'
import { useSession } from '../session/session-provider.tsx'

interface Clients {
  /** All clients visible to the viewer; undefined until they are loaded. */
  clients: readonly ClientDetailsFragment[] | undefined
  error: CombinedError | undefined
  again: () => void
}

const ClientsContext = createContext<Clients | null>(null)

/** Loads the clients that the viewer manages once, for every screen that shows or counts them. */
export function ClientsProvider({ children }: { children: ReactNode }) {
  const { abilities, organisation } = useSession()
  const { seesClients, administers } = abilities
  const graph = useListClient()
  const [read, setRead] = useState<Pick<Clients, 'clients' | 'error'>>({ clients: undefined, error: undefined })
  const turn = useRef(0)
  const again = useCallback(async () => {
    if (!seesClients) return
    const mine = ++turn.current
    const { clients, error } = await readAll(graph)
    if (mine === turn.current) setRead((before) => (error ? { ...before, error } : { clients, error }))
  }, [graph, seesClients])
  useEffect(() => {
    again()
  }, [again])
  useRefresh(again, ({ about }) => about === 'clients')
  useEveryMinute(again, administers && organisation === null)
  const value = useMemo(() => ({ ...read, again }), [read, again])
  return <ClientsContext.Provider value={value}>{children}</ClientsContext.Provider>
}

export function useClients(): Clients {
  const clients = useContext(ClientsContext)
  if (!clients) throw new Error('There is no ClientsProvider around this.')
  return clients
}

async function readAll(graph: Client): Promise<{ clients: ClientDetailsFragment[]; error: CombinedError | undefined }> {
  const clients: ClientDetailsFragment[] = []
  let after: string | null = null
  do {
    const { data, error }: Awaited<ReturnType<typeof ask>> = await ask(graph, after)
    if (!data) return { clients, error }
    clients.push(...data.apiClients.nodes)
    const { hasNextPage, endCursor } = data.apiClients.pageInfo
    after = hasNextPage ? endCursor : null
  } while (after !== null)
  return { clients, error: undefined }
}

const ask = (graph: Client, after: string | null) => graph.query(ConsoleClientsDocument, { after }).toPromise()

/** Polls for a viewer without an event log: the installation's admin belongs to no organisation. */
function useEveryMinute(again: () => void, applies: boolean): void {
  useEffect(() => {
    if (!applies) return
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), MINUTE)
    return () => clearInterval(timer)
  }, [again, applies])
}
