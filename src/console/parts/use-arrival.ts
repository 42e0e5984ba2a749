import { useLayoutEffect } from 'react'

/** Where each address was left, for those who come back to it. */
const left = new Map<string, number>()

/** Whether the browser has gone back, or forward, to where it is. */
let isReturn = false
addEventListener('popstate', () => {
  isReturn = true
})

/** Whether a screen that is just being shown is come back to. */
export const isReturning = (): boolean => isReturn

/** Whether this is the first screen, which a browser shows from its top by itself. */
let isFirst = true

/** Under which a screen's place is remembered. */
export const addressNow = (): string => location.pathname + location.search

/**
 * A screen begins at its top, or where it was left by whoever comes back; and keys go on from there, unless it has given the focus to
 * something already. It is so from the moment in which the screen is seen.
 */
export function useArrival(): void {
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    const address = addressNow()
    const note = () => {
      if (addressNow() === address) left.set(address, main.scrollTop) // what comes next scrolls, too
    }
    if (!isFirst) {
      main.scrollTop = isReturn ? (left.get(address) ?? 0) : 0
      if (!main.contains(document.activeElement)) main.focus({ preventScroll: true })
    }
    isFirst = false
    isReturn = false
    main.addEventListener('scroll', note, { passive: true })
    return () => main.removeEventListener('scroll', note)
  }, [])
}
