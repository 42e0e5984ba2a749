import { useEffect, useState } from 'react'
import { gatewayNow } from '../graph/time.ts'
import { askAgainIn } from './ask-again-in.ts'
import type { SentOrder } from './channels-of.ts'

/** Polls as long as a webhook delivery is expected, and the page is visible. */
export function useDeliveries(order: SentOrder | null | undefined, ask: () => void): void {
  const [asked, setAsked] = useState(0)
  // `asked` starts the next wait when the answer did not change.
  useEffect(() => {
    const wait = order ? askAgainIn(order, gatewayNow()) : null
    if (wait === null) return
    const waiting = setTimeout(() => {
      if (document.visibilityState === 'visible') ask()
      setAsked((times) => times + 1)
    }, wait)
    return () => clearTimeout(waiting)
  }, [order, asked])
}
