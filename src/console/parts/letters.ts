import { useEffect, useRef } from 'react'

/** The handler of each key; it returns `false` to leave the key to the focused element. */
type Letters = Readonly<Record<string, () => unknown>>

/** Milliseconds within which a second letter belongs to the first. */
const TOGETHER = 1000

/** When `g` was typed last, if no other key followed. */
let goAt = Number.NEGATIVE_INFINITY

/**
 * Registers keys that apply while nobody is typing and no dialog is open; `g` may precede one, e.g. `g o`. A key that is held down fires
 * once, unless it `repeats`: an act that leads to the next item would be applied to that, too.
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

/** Tracks `g`, after all other listeners. */
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
