import { Textarea } from '@mantine/core'
import { useMessages } from '../language/language-provider.tsx'

/** Whatever people pass on, pasted as it is. */
export function LinksField({ text, change }: { text: string; change: (text: string) => void }) {
  const { newOrder: words } = useMessages()
  return (
    <Textarea
      mt="sm"
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      placeholder={words.placeholder}
      description={words.linksHint}
      aria-label={words.links}
      autosize
      minRows={3}
      maxRows={10}
      autoFocus
      spellCheck={false}
    />
  )
}
