import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLetters } from './letters.ts'

/** The properties of a row that can be selected by keys. */
export interface RowKeys {
  chosen: boolean
  choose: () => void
}

/**
 * Lets `j` and `k` select a row of a list and focus its link, and enter open its page. When rows change, the selected one stays selected,
 * or else the one at its place. `show` scrolls to a row that is not rendered yet.
 */
export function useRowKeys(
  rows: readonly { id: string }[],
  addressOf: (id: string) => string,
  show: (at: number) => void = () => {},
): (at: number) => RowKeys {
  const [chosen, choose] = useState<{ id: string; at: number } | null>(null)
  const [, go] = useLocation()
  const step = (by: 1 | -1) => {
    const next = Math.min(Math.max(nextOf(chosen, rows, by), 0), rows.length - 1)
    const row = rows[next]
    if (!row) return
    choose({ id: row.id, at: next })
    show(next)
    goToChosen()
  }
  useLetters({ j: () => step(1), k: () => step(-1) }, { repeats: true })
  useLetters({
    Enter: () => {
      const isThere = rows.some(({ id }) => id === chosen?.id)
      if (!chosen || !isThere || document.activeElement?.closest('a, button, summary')) return false
      return go(addressOf(chosen.id))
    },
  })
  return (at) => ({
    chosen: rows[at]?.id === chosen?.id,
    choose: () => {
      const row = rows[at]
      if (!row) return
      leaveChosen() // enter applies to the row that is shown as selected
      choose({ id: row.id, at })
    },
  })
}

function nextOf(chosen: { id: string; at: number } | null, rows: readonly { id: string }[], by: 1 | -1): number {
  if (!chosen) return 0
  const at = rows.findIndex(({ id }) => id === chosen.id)
  if (at >= 0) return at + by
  return by === 1 ? chosen.at : chosen.at - 1
}

const CHOSEN = '[data-chosen]'

/** Focuses the selected row, once it is rendered. */
function goToChosen(): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(CHOSEN)
    row?.scrollIntoView({ block: 'nearest' })
    const link = row?.matches('a') ? row : row?.querySelector('a')
    link?.focus({ preventScroll: true })
  })
}

function leaveChosen(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.closest(CHOSEN)) activeElement.blur()
}
