import { Textarea } from '@mantine/core'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { texts } from './texts.ts'

interface Props {
  text: string
  change: (text: string) => void
  /** The number of parts beyond those that can be drafted at once. */
  left: number
  missing: boolean
}

/** The field for pasted links, in any text. */
export function LinksField({ text, change, left, missing }: Props) {
  const words = useTexts(texts)
  const { act } = useMessages()
  return (
    <Textarea
      mt="sm"
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      placeholder={words.placeholder}
      description={words.linksHint}
      error={left > 0 ? words.linksTooMany(left) : missing && act.needed}
      aria-label={words.links}
      autosize
      minRows={3}
      maxRows={10}
      autoFocus
      spellCheck={false}
    />
  )
}
