import { Textarea } from '@mantine/core'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { texts } from './texts.ts'

interface Props {
  text: string
  change: (text: string) => void
  /** How many there are more than can be drafted at once. */
  left: number
  missing: boolean
}

/** Whatever people pass on, pasted as it is. */
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
