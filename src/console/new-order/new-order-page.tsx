import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../language/language-provider.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed } from '../parts/states.tsx'
import { useRecipients } from '../parts/use-recipients.ts'
import { BasisFields } from './basis-fields.tsx'
import { FoundList } from './found-list.tsx'
import { LinksField } from './links-field.tsx'
import styles from './new-order.module.css'
import { Preview } from './preview.tsx'
import { SentNote } from './sent-note.tsx'
import { useDraft } from './use-draft.ts'
import { type FoundLine, useFound, usualAction } from './use-found.ts'
import { useSend } from './use-send.ts'

/** From pasted links to drafts that wait for the second officer: links, targets, basis, preview, all on one page. */
export function NewOrderPage() {
  const { newOrder: words } = useMessages()
  const { draft, fill, begin } = useDraft()
  const { lines, error, fetching } = useFound(draft.text)
  const { send, busy, sent, forget } = useSend()
  const recipients = useRecipients()
  const [missing, setMissing] = useState(false)
  const actionOf = (line: FoundLine) =>
    (line.url && draft.actions[line.url]) || (line.found ? usualAction(line.found) : 'REMOVE_CONTENT')
  const usable = lines.filter(({ found }) => found && (found.recipient || draft.recipientId))
  const pending = lines.filter(({ problem }) => !problem).length
  const ready =
    usable.length > 0 && usable.length === pending && [draft.reference, draft.legalBasis, draft.reasons].every(isText)
  const submit = async () => {
    setMissing(!ready)
    if (!ready) return
    const { drafted } = await send(
      draft,
      usable.map((line) => ({ url: line.url ?? '', action: actionOf(line) })),
    )
    if (drafted.length > 0) begin()
  }
  return (
    <Page title={words.title}>
      {sent && <SentNote sent={sent} close={forget} />}
      <div className={styles.columns}>
        <div>
          <Section title={words.links}>
            <LinksField text={draft.text} change={(text) => fill({ text })} />
          </Section>
          <Section title={words.found} count={usable.length || undefined}>
            {error && <Failed error={error} />}
            <FoundList
              lines={lines}
              fetching={fetching}
              draft={draft}
              fill={fill}
              actionOf={actionOf}
              recipients={recipients}
            />
          </Section>
          <Section title={words.basis}>
            <BasisFields draft={draft} fill={fill} lines={usable} missing={missing} />
          </Section>
        </div>
        <aside className={styles.aside}>
          <Preview draft={draft} lines={usable} actionOf={actionOf} recipients={recipients} />
          <Button onClick={submit} loading={busy} fullWidth size="md" className={styles.send}>
            {usable.length > 1 ? words.sendMany(usable.length) : words.send}
          </Button>
          {missing && !ready && <p role="alert">{words.incomplete}</p>}
        </aside>
      </div>
    </Page>
  )
}

const isText = (text: string): boolean => text.trim() !== ''
