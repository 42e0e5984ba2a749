import { useSyncExternalStore } from 'react'

/** Closed because there are no subscriptions any more (RFC 6455, section 7.4.1). */
const NORMAL = 1000

/** Closed because the token has expired (graphql-transport-ws): the next connection sends a new one at once. */
const FORBIDDEN = 4403

type Connection = 'open' | 'renewed' | 'lost'

const listeners = new Set<() => void>()
const returned = new Set<() => void>()
let connection: Connection = 'open'

function become(next: Connection): void {
  const isBack = connection !== 'open' && next === 'open'
  connection = next
  for (const listener of listeners) listener()
  if (isBack) for (const listener of returned) listener()
}

/** Handlers for the events of the socket. */
export const connectionEvents = {
  connected: (): void => become('open'),
  closed: (event: unknown): void => {
    const { code } = event as { code?: number }
    if (code !== NORMAL) become(code === FORBIDDEN && connection === 'open' ? 'renewed' : 'lost')
  },
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether events cannot be received, and not just during a reconnection with a new token. */
export const isConnectionLost = (): boolean => connection === 'lost'

export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, isConnectionLost)

/** Calls back when events are received again; those in between were missed. */
export function onReturn(listener: () => void): () => void {
  returned.add(listener)
  return () => {
    returned.delete(listener)
  }
}
