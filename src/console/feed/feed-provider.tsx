import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { onReturn } from '../graph/connection.ts'
import { useSession } from '../session/session-provider.tsx'
import { AgencyFeed } from './agency-feed.tsx'
import { ClientsFeed } from './clients-feed.tsx'
import { type Happening, withNewer } from './happening.ts'
import { RecipientFeed } from './recipient-feed.tsx'

type Listener = (happenings: readonly Happening[]) => void

interface Feed {
  /** Newest first, since the console was opened. */
  happenings: readonly Happening[]
  /** Calls back with every event, until the returned function is called. */
  listen: (listener: Listener) => () => void
}

const FeedContext = createContext<Feed | null>(null)

/** Follows the events that the viewer may see, for all screens. */
export function FeedProvider({ children }: { children: ReactNode }) {
  const { abilities, organisation } = useSession()
  const { seesAgency, answers, seesClients } = abilities
  const [happenings, setHappenings] = useState<readonly Happening[]>([])
  const listeners = useRef(new Set<Listener>())
  const tell = useCallback((newer: readonly Happening[], live: boolean) => {
    setHappenings((known) => withNewer(known, newer))
    if (live) for (const listener of listeners.current) listener(newer)
  }, [])
  const listen = useCallback((listener: Listener) => {
    listeners.current.add(listener)
    return () => {
      listeners.current.delete(listener)
    }
  }, [])
  const feed = useMemo(() => ({ happenings, listen }), [happenings, listen])
  return (
    <FeedContext.Provider value={feed}>
      {seesAgency && <AgencyFeed tell={tell} />}
      {answers && <RecipientFeed tell={tell} />}
      {seesClients && organisation && <ClientsFeed tell={tell} />}
      {children}
    </FeedContext.Provider>
  )
}

export function useFeed(): Feed {
  const feed = useContext(FeedContext)
  if (!feed) throw new Error('There is no FeedProvider around this.')
  return feed
}

/** Milliseconds within which events are handled together. */
const TOGETHER = 300

/**
 * Reloads after an event that concerns the caller, when the connection is back, and when the tab becomes visible; not while it is hidden.
 */
export function useRefresh(ask: () => void, concerns: (happening: Happening) => boolean = () => true): void {
  const { listen } = useFeed()
  const current = useRef({ ask, concerns })
  current.current = { ask, concerns }
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      if (document.visibilityState === 'hidden') return
      waiting ??= setTimeout(() => {
        waiting = undefined
        current.current.ask()
      }, TOGETHER)
    }
    const stop = listen((happenings) => happenings.some((each) => current.current.concerns(each)) && soon())
    const stopWaiting = onReturn(soon)
    document.addEventListener('visibilitychange', soon)
    return () => {
      stop()
      stopWaiting()
      clearTimeout(waiting)
      document.removeEventListener('visibilitychange', soon)
    }
  }, [listen])
}
