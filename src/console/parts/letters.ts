import { useEffect, useRef } from 'react'

/** What each does; `false` where it is not for it, and the key is left to whatever has the focus. */
type Letters = Readonly<Record<string, () => unknown>>

/** Milliseconds within which a second letter belongs to the first. */
const TOGETHER = 1000

/** When `g` was typed last, as long as nothing has followed it. */
let goAt = Number.NEGATIVE_INFINITY

/**
 * Letters that do something while nobody is typing, and no dialog is open; `g` may stand before one, e.g. `g o`. A key that is held
 * down does it once, unless it `repeats`: an act that leads to the next of its kind would be done to that, too.
 */
export function useLetters(letters: Letters, { repeats = false } = {}): void {
  const current = useRef(letters)
  current.current = letters
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isForOthers(event) || (event.repeat && !repeats)) return
      const after = event.timeStamp - goAt < TOGETHER ? 'g ' : ''
      const act = current.current[`${after}${event.key}`]
      if (act && act() !== false) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [repeats])
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

const isForOthers = ({ metaKey, ctrlKey, altKey, defaultPrevented, target }: KeyboardEvent): boolean =>
  metaKey || ctrlKey || altKey || defaultPrevented || isTyping(target) || isDialogOpen()

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
