import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLetters } from './letters.ts'

/** What a row needs to be chosen by keys. */
export interface RowKeys {
  chosen: boolean
  choose: () => void
}

/** `j` and `k` choose a row of a list, enter opens its address. `show` brings a row into view. */
export function useRowKeys(
  rows: readonly { id: string }[],
  addressOf: (id: string) => string,
  show: (at: number) => void = showChosen,
): (at: number) => RowKeys {
  const [chosen, setChosen] = useState(-1)
  const [, go] = useLocation()
  const step = (by: number) => {
    const next = Math.min(Math.max(chosen + by, 0), rows.length - 1)
    setChosen(next)
    show(next)
  }
  useLetters({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => {
      const row = rows[chosen]
      const elsewhere = document.activeElement?.closest('a, button, input, textarea, select')
      if (row && !elsewhere) go(addressOf(row.id))
    },
  })
  return (at) => ({ chosen: at === chosen, choose: () => setChosen(at) })
}

/** Once the row is drawn as the chosen one. */
const showChosen = (): void => {
  requestAnimationFrame(() => document.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' }))
}
