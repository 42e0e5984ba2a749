import { useEffect, useRef } from 'react'

type Letters = Readonly<Record<string, () => void>>

/** Milliseconds within which a second letter belongs to the first. */
const TOGETHER = 1000

/** When `g` was typed last, as long as nothing has followed it. */
let goAt = Number.NEGATIVE_INFINITY

/** Letters that do something while nobody is typing, and no dialog is open; `g` may stand before one, e.g. `g o`. */
export function useLetters(letters: Letters): void {
  const current = useRef(letters)
  current.current = letters
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || isDialogOpen()) return
      const after = event.timeStamp - goAt < TOGETHER ? 'g ' : ''
      const act = current.current[`${after}${event.key}`]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Notes `g`, after everybody has heard the key. */
export function useGo(): void {
  useEffect(() => {
    const listen = ({ key, timeStamp, target }: KeyboardEvent) => {
      goAt = key === 'g' && !isTyping(target) ? timeStamp : Number.NEGATIVE_INFINITY
    }
    globalThis.addEventListener('keydown', listen)
    return () => globalThis.removeEventListener('keydown', listen)
  }, [])
}

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
