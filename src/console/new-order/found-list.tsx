import { Select } from '@mantine/core'
import type { OrderAction } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { HOUR } from '../language/moments.ts'
import { Empty } from '../parts/states.tsx'
import { useNow } from '../parts/ticker.ts'
import type { RecipientOption } from '../parts/use-recipients.ts'
import { useSession } from '../session/session-provider.tsx'
import { FoundRow } from './found-row.tsx'
import { guardsFor } from './guards.ts'
import styles from './new-order.module.css'
import { texts } from './texts.ts'
import { confidentialDaysOf, type Draft } from './use-draft.ts'
import type { FoundLine } from './use-found.ts'

interface Props {
  lines: readonly FoundLine[]
  fetching: boolean
  draft: Draft
  fill: (changes: Partial<Draft>) => void
  actionOf: (line: FoundLine) => OrderAction
  recipients: readonly RecipientOption[]
  /** Whether missing fields are marked. */
  missing: boolean
}

/** A list with one row for each link: its platform, its target, the warnings, and other orders about it. */
export function FoundList({ lines, fetching, draft, fill, actionOf, recipients, missing }: Props) {
  const words = useTexts(texts)
  const { act } = useMessages()
  const { organisation } = useSession()
  const now = useNow(HOUR)
  if (lines.length === 0) return <Empty title={words.foundNone} />
  const country = organisation && 'country' in organisation ? organisation.country : null
  const confidential = confidentialDaysOf(draft, lines) > 0
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
          data={recipients
            .filter(({ jurisdiction }) => jurisdiction === null || jurisdiction === country)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.recipientId}
          onChange={(recipientId) => fill({ recipientId })}
          error={missing && !draft.recipientId && act.needed}
          searchable
          maw={280}
        />
      )}
      <ul className={styles.found}>
        {lines.map((line, at) => (
          <FoundRow
            key={`${at} ${line.text}`}
            line={line}
            action={actionOf(line)}
            guards={
              line.found
                ? guardsFor(line.found, { action: actionOf(line), confidential, country, recipients, now })
                : []
            }
            needsRecipient={!draft.recipientId}
            choose={(action) => fill({ actions: { ...draft.actions, [line.url ?? '']: action } })}
            remove={() => fill({ text: without(line) })}
          />
        ))}
      </ul>
    </div>
  )
}
