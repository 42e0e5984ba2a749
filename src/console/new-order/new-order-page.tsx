import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed } from '../parts/states.tsx'
import { useRecipients } from '../parts/use-recipients.ts'
import { useSession } from '../session/session-provider.tsx'
import { BasisFields } from './basis-fields.tsx'
import { FoundList } from './found-list.tsx'
import { LinksField } from './links-field.tsx'
import styles from './new-order.module.css'
import { Preview } from './preview.tsx'
import { SentNote } from './sent-note.tsx'
import { texts } from './texts.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { type FoundLine, useFound, usualAction } from './use-found.ts'
import { useSend } from './use-send.ts'

/** The page that turns pasted links into drafts for the second officer: links, targets, basis and preview. */
export function NewOrderPage() {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { draft, fill, begin } = useDraft(useSession().clientId)
  const { lines, left, error, fetching, again } = useFound(draft.text)
  const { send, busy, sent, forget } = useSend()
  const recipients = useRecipients()
  const [tried, setTried] = useState(0)
  const actionOf = (line: FoundLine) =>
    (line.url && draft.actions[line.url]) || (line.found ? usualAction(line.found) : 'REMOVE_CONTENT')
  const usable = lines.filter(({ found, problem }) => found && !problem)
  const missing = missingIn(draft, usable)
  // Focuses the first missing field.
  useEffect(() => {
    if (tried > 0) document.querySelector<HTMLElement>('#main [aria-invalid=true]')?.focus()
  }, [tried])
  const submit = async () => {
    if (fetching || missing.length > 0) return setTried((before) => before + 1)
    setTried(0)
    const { drafted, refused } = await send(
      draft,
      usable.map((line) => ({
        url: line.url ?? '',
        action: actionOf(line),
        recipientId: line.found?.recipient ? null : draft.recipientId,
      })),
    )
    if (drafted.length > 0) begin(refused.map(({ url }) => url))
  }
  const list = new Intl.ListFormat(language).format(missing.map((each) => words.missing[each]))
  return (
    <Page title={words.title}>
      {sent && <SentNote sent={sent} close={forget} />}
      <div className={styles.columns}>
        <div>
          <Section title={words.links}>
            <LinksField
              text={draft.text}
              change={(text) => fill({ text })}
              left={left}
              missing={tried > 0 && missing.includes('links')}
            />
          </Section>
          <Section title={words.found} count={usable.length || undefined}>
            {error && <Failed error={error} retry={again} />}
            <FoundList
              lines={lines}
              fetching={fetching}
              draft={draft}
              fill={fill}
              actionOf={actionOf}
              recipients={recipients}
              missing={tried > 0}
            />
          </Section>
          <Section title={words.basis}>
            <BasisFields draft={draft} fill={fill} lines={usable} missing={tried > 0} />
          </Section>
        </div>
        <aside className={styles.aside}>
          <Preview draft={draft} lines={usable} actionOf={actionOf} recipients={recipients} />
          <Button onClick={submit} loading={busy} fullWidth size="md" className={styles.send}>
            {usable.length > 1 ? words.sendMany(usable.length) : words.send}
          </Button>
          {tried > 0 && (missing.length > 0 || fetching) && (
            <p role="alert">{missing.length > 0 ? words.incomplete(list) : words.looking}</p>
          )}
        </aside>
      </div>
    </Page>
  )
}

type Missing = 'links' | 'recipient' | 'reference' | 'legalBasis' | 'reasons'

/** Returns the required fields that are empty. */
function missingIn(draft: Draft, usable: readonly FoundLine[]): Missing[] {
  const texts = ['reference', 'legalBasis', 'reasons'] as const
  const homeless = usable.some(({ found }) => !found?.recipient)
  return [
    ...(usable.length === 0 ? ['links' as const] : []),
    ...(homeless && !draft.recipientId ? ['recipient' as const] : []),
    ...texts.filter((name) => draft[name].trim() === ''),
  ]
}
