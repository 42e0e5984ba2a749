import { useLayoutEffect } from 'react'

/** The scroll position of each URL, for the way back. */
const left = new Map<string, number>()

/** Whether the present URL was reached by going back or forward. */
let isReturn = false
addEventListener('popstate', () => {
  isReturn = true
})

/** Whether the screen being shown was reached by going back or forward. */
export const isReturning = (): boolean => isReturn

/** Whether this is the first screen, for which the browser itself starts at the top. */
let isFirst = true

/** Returns the key of a screen's scroll position. */
export const addressNow = (): string => location.pathname + location.search

/**
 * Scrolls a new screen to its top, or to its earlier position on the way back, and moves the focus there, unless the screen has focused an
 * element already. It takes effect before the screen is painted.
 */
export function useArrival(): void {
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    if (!main) return
    const address = addressNow()
    const note = () => {
      if (addressNow() === address) left.set(address, main.scrollTop) // the next screen scrolls, too
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
