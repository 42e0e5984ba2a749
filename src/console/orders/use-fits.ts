import { useMemo } from 'react'
import type { OrderRowFragment } from '../graph/generated.ts'
import { fold } from '../language/fold.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf, urlOf } from '../parts/target.ts'

/** Returns a function that tests whether a row contains each word of a search, with or without diacritics. */
export function useFits(sought: string): (row: OrderRowFragment) => boolean {
  const messages = useMessages()
  const textOf = useMemo(() => folder(messages), [messages])
  return useMemo(() => {
    const wanted = fold(sought).split(/\s+/)
    return (row) => {
      const text = textOf(row)
      return wanted.every((word) => text.includes(word))
    }
  }, [sought, textOf])
}

/** Returns a function that folds the text of a row and its target's URL, once per row. */
function folder(messages: Messages): (row: OrderRowFragment) => string {
  const texts = new WeakMap<OrderRowFragment, string>()
  return (row) => {
    let text = texts.get(row)
    if (text === undefined) {
      const { target, reference, recipient } = row
      const shown = [reference, titleOf(target, messages), kindOf(target, messages), recipient.name, urlOf(target)]
      text = fold(shown.join(' '))
      texts.set(row, text)
    }
    return text
  }
}
