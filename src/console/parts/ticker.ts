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
 * What time it is for orders, in milliseconds; one clock for all that count down, so that they tick together. With a `grain`, the last
 * full one of it: what shows no seconds is not drawn anew with each.
 */
export const useNow = (grain = 1): number => useSyncExternalStore(subscribe, () => Math.floor(now / grain) * grain)

/** The first moment of the law's day, in milliseconds; it is drawn anew at its end, and not with every second. */
export const useLawDay = (): number => useSyncExternalStore(subscribe, () => startOfLawDay(new Date(now)).getTime())
