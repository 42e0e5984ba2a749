import { useSyncExternalStore } from 'react'

/** Closed because nobody listens any more (RFC 6455, section 7.4.1). */
const NORMAL = 1000

/** Closed because the token's time is over (graphql-transport-ws): the next connection brings a new one at once. */
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

/** What the socket tells of itself. */
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

/** Whether what happens is not heard of at the moment, and not for a moment only. */
export const isConnectionLost = (): boolean => connection === 'lost'

export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, isConnectionLost)

/** Calls back once what happens is heard of again; what happened meanwhile was not. */
export function onReturn(listener: () => void): () => void {
  returned.add(listener)
  return () => {
    returned.delete(listener)
  }
}
