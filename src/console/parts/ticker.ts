import { useSyncExternalStore } from 'react'
import { gatewayNow } from '../graph/time.ts'

const listeners = new Set<() => void>()
let now = gatewayNow()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = gatewayNow()
  for (const listener of listeners) listener()
}

/** What time it is for orders, in milliseconds; one clock for all that count down, so that they tick together. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
