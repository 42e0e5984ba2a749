import { useEffect } from 'react'
import type { CombinedError } from 'urql'

/** Milliseconds after which a stream that the gateway has cut is asked for again. */
export const SOON = 2000

/** Asks again for a stream that has broken off. */
export function useAgainSoon(error: CombinedError | undefined, again: () => void): void {
  useEffect(() => {
    if (!error) return
    const waiting = setTimeout(again, SOON)
    return () => clearTimeout(waiting)
  }, [error, again])
}
