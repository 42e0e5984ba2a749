import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

/** Letters that do something while nobody is typing, and no dialog is open. */
export function useLetters(letters: Readonly<Record<string, () => void>>): void {
  useHotkeys(
    Object.entries(letters).map(([letter, act]) => [letter, () => !isDialogOpen() && act()] as const),
  )
}

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null

/** `g`, and then a letter within a second. */
export function useGoTo(targets: Readonly<Record<string, () => void>>): void {
  const current = useRef(targets)
  current.current = targets
  useEffect(() => {
    let armedAt = 0
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || isDialogOpen()) return
      const armed = event.timeStamp - armedAt < 1000
      armedAt = event.key === 'g' ? event.timeStamp : 0
      const go = armed ? current.current[event.key] : undefined
      if (!go) return
      event.preventDefault()
      event.stopImmediatePropagation()
      go()
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
