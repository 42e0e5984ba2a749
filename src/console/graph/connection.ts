import { useSyncExternalStore } from 'react'

/** Closed because nobody listens any more (RFC 6455, section 7.4.1). */
const NORMAL = 1000

const listeners = new Set<() => void>()
const returned = new Set<() => void>()
let lost = false

function become(isLost: boolean): void {
  const isBack = lost && !isLost
  lost = isLost
  for (const listener of listeners) listener()
  if (isBack) for (const listener of returned) listener()
}

/** What the socket tells of itself. */
export const connectionEvents = {
  connected: (): void => become(false),
  closed: (event: unknown): void => {
    if ((event as { code?: number }).code !== NORMAL) become(true)
  },
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether what happens is not heard of at the moment. */
export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, () => lost)

/** Calls back once what happens is heard of again; what happened meanwhile was not. */
export function onReturn(listener: () => void): () => void {
  returned.add(listener)
  return () => {
    returned.delete(listener)
  }
}
