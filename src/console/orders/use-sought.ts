import { useDeferredValue, useMemo } from 'react'
import type { OrderRowFragment } from '../graph/generated.ts'
import { fold } from '../language/fold.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf } from '../parts/target.ts'

/** The rows in which each word stands, with or without its marks. */
export function useSought(rows: readonly OrderRowFragment[], sought: string): readonly OrderRowFragment[] {
  const messages = useMessages()
  const words = useDeferredValue(fold(sought.trim()))
  return useMemo(() => {
    if (words === '') return rows
    const wanted = words.split(/\s+/)
    return rows.filter((row) => {
      const text = textOf(row, messages)
      return wanted.every((word) => text.includes(word))
    })
  }, [rows, words, messages])
}

const texts = new WeakMap<OrderRowFragment, string>()

/** All that a row shows, folded once. */
function textOf(row: OrderRowFragment, messages: Messages): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const { target, reference, recipient } = row
  const text = fold(`${reference} ${titleOf(target, messages)} ${kindOf(target, messages)} ${recipient.name}`)
  texts.set(row, text)
  return text
}
