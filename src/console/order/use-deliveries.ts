import { useEffect, useState } from 'react'
import { gatewayNow } from '../graph/time.ts'
import { askAgainIn } from './ask-again-in.ts'
import type { SentOrder } from './channels-of.ts'

/** Asks again as long as a webhook is expected to tell the recipient of something, and somebody looks at it. */
export function useDeliveries(order: SentOrder | null | undefined, ask: () => void): void {
  const [asked, setAsked] = useState(0)
  // `asked` begins the next wait where the answer was the same as before.
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
