import { useSyncExternalStore } from 'react'
import { gatewayNow } from '../graph/time.ts'
import { startOfLawDay } from '../language/moments.ts'

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

/**
 * Returns the present time of the gateway's clock in milliseconds; all countdowns share one ticker, so that they tick together. With a
 * `grain`, the time is rounded down to it: components without seconds do not rerender each second.
 */
export const useNow = (grain = 1): number => useSyncExternalStore(subscribe, () => Math.floor(now / grain) * grain)

/** Returns the first moment of the present day in the law's zone, in milliseconds; rerenders at its end, not every second. */
export const useLawDay = (): number => useSyncExternalStore(subscribe, () => startOfLawDay(new Date(now)).getTime())
