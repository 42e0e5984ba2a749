import { Select } from '@mantine/core'
import type { OrderAction } from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import { Empty } from '../parts/states.tsx'
import type { RecipientOption } from '../parts/use-recipients.ts'
import { FoundRow } from './found-row.tsx'
import styles from './new-order.module.css'
import type { Draft } from './use-draft.ts'
import type { FoundLine } from './use-found.ts'

interface Props {
  lines: readonly FoundLine[]
  fetching: boolean
  draft: Draft
  fill: (changes: Partial<Draft>) => void
  actionOf: (line: FoundLine) => OrderAction
  recipients: readonly RecipientOption[]
}

/** One row for each link: whose it is, what stands there, who else has ordered something about it. */
export function FoundList({ lines, fetching, draft, fill, actionOf, recipients }: Props) {
  const { newOrder: words } = useMessages()
  if (lines.length === 0) return <Empty title={words.foundNone} />
  const homeless = lines.some(({ found }) => found && !found.recipient)
  const without = (gone: FoundLine) =>
    lines
      .filter((line) => line !== gone)
      .map(({ text }) => text)
      .join('\n')
  return (
    <div aria-busy={fetching}>
      {homeless && (
        <Select
          my="sm"
          label={words.chooseRecipient}
          data={recipients.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.recipientId}
          onChange={(recipientId) => fill({ recipientId })}
          searchable
          w={280}
        />
      )}
      <ul className={styles.found}>
        {lines.map((line, at) => (
          <FoundRow
            key={`${at} ${line.text}`}
            line={line}
            action={actionOf(line)}
            needsRecipient={!draft.recipientId}
            choose={(action) => fill({ actions: { ...draft.actions, [line.url ?? '']: action } })}
            remove={() => fill({ text: without(line) })}
          />
        ))}
      </ul>
    </div>
  )
}
