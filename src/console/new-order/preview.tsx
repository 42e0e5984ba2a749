import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrderAction } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { DeadlineNote } from '../parts/deadline-note.tsx'
import { OrderPreview } from '../parts/order-preview.tsx'
import { Section } from '../parts/page.tsx'
import type { RecipientOption } from '../parts/use-recipients.ts'
import { useSession } from '../session/session-provider.tsx'
import { texts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import type { FoundLine } from './use-found.ts'

interface Props {
  draft: Draft
  lines: readonly FoundLine[]
  actionOf: (line: FoundLine) => OrderAction
  recipients: readonly RecipientOption[]
}

/** A preview of the order for each recipient. */
export function Preview({ draft, lines, actionOf, recipients }: Props) {
  const words = useTexts(texts)
  const { organisation } = useSession()
  const [wanted, setAt] = useState(0)
  const at = Math.min(wanted, lines.length - 1)
  const line = lines[at]
  const found = line?.found
  if (!line || !found)
    return (
      <Section title={words.preview}>
        <p className="muted" style={{ padding: '12px 0' }}>
          {words.foundNone}
        </p>
      </Section>
    )
  const profile = found.recipient && 'policyProfile' in found.recipient ? found.recipient.policyProfile : null
  const action = actionOf(line)
  const chosen = recipients.find(({ id }) => id === draft.recipientId)
  return (
    <Section title={words.preview} aside={lines.length > 1 && <Steps at={at} all={lines.length} go={setAt} />}>
      <div style={{ paddingTop: 12 }}>
        <OrderPreview
          order={{
            ...draft,
            action,
            target: found.target,
            recipient: found.recipient?.name ?? chosen?.name ?? '…',
            agency: organisation && 'name' in organisation ? organisation.name : '',
            redress: profile?.redress ?? null,
          }}
        >
          <DeadlineNote profile={profile} kind={{ action, urgency: draft.urgency }} />
        </OrderPreview>
      </div>
    </Section>
  )
}

function Steps({ at, all, go }: { at: number; all: number; go: (at: number) => void }) {
  const words = useTexts(texts)
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={words.previewOf(at, all)}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <span className="figures muted">{words.previewOf(at + 1, all)}</span>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={words.previewOf(at + 2, all)}
        disabled={at === all - 1}
        onClick={() => go(at + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </span>
  )
}
