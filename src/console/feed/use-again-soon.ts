import { useEffect } from 'react'
import type { CombinedError } from 'urql'

/** Milliseconds after which a stream closed by the gateway is requested again. */
export const SOON = 2000

/** Requests a stream again after an error. */
export function useAgainSoon(error: CombinedError | undefined, again: () => void): void {
  useEffect(() => {
    if (!error) return
    const waiting = setTimeout(again, SOON)
    return () => clearTimeout(waiting)
  }, [error, again])
}
