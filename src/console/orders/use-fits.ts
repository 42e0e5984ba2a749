import { useMemo } from 'react'
import type { OrderRowFragment } from '../graph/generated.ts'
import { fold } from '../language/fold.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf, urlOf } from '../parts/target.ts'

/** Tells whether each word of what is sought stands in a row, with or without its marks. */
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

/** All that a row shows, and where its target is, folded once as long as the row is there. */
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
