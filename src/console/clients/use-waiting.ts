import { useMemo } from 'react'
import type { ClientDetailsFragment } from '../graph/generated.ts'
import { useSession } from '../session/session-provider.tsx'
import { useClients } from './clients-provider.tsx'
import { type Confirming, confirmingOf, isWaiting } from './who-confirms.ts'

export interface WaitingClient {
  client: ClientDetailsFragment
  confirming: Confirming
}

/** Returns the clients with pending requests, oldest first; and those that the viewer may confirm. */
export function useWaiting(): { waiting: readonly WaitingClient[]; mine: readonly WaitingClient[] } {
  const session = useSession()
  const { clients = [] } = useClients()
  return useMemo(() => {
    const waiting = clients
      .filter(isWaiting)
      .map((client) => ({ client, confirming: confirmingOf(client, session, clients) }))
      .toSorted((one, other) => askedAt(one.client).localeCompare(askedAt(other.client)))
    return { waiting, mine: waiting.filter(({ confirming }) => confirming.mine) }
  }, [clients, session])
}

/** Returns when the first pending request was made. */
export const askedAt = ({ requests }: ClientDetailsFragment): string => requests[0]?.requestedAt ?? ''
