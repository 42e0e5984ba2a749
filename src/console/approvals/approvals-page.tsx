import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { useSession } from '../session/session-provider.tsx'
import styles from './approvals.module.css'
import { BulkBar } from './bulk-bar.tsx'
import { DraftPane } from './draft-pane.tsx'
import { DraftRow } from './draft-row.tsx'
import { texts } from './texts.ts'
import { type DraftOrder, useDrafts } from './use-drafts.ts'

/** The drafts of others beside the selected one; only drafts that were opened can be approved together. */
export function ApprovalsPage({ id }: { id?: string }) {
  const words = useTexts(texts)
  const { drafts, total, error, again } = useDrafts()
  if (error && !drafts)
    return (
      <Page title={words.title}>
        <Failed error={error} retry={again} />
      </Page>
    )
  return (
    <Page title={words.title} wide under={drafts && drafts.length < total && words.newestOf(drafts.length, total)}>
      {!drafts && <Waiting />}
      {drafts?.length === 0 && (id ? <Gone id={id} /> : <Empty title={words.none} hint={words.noneHint} />)}
      {drafts && drafts.length > 0 && <Desk drafts={drafts} id={id} again={again} />}
    </Page>
  )
}

function Desk({ drafts, id, again }: { drafts: readonly DraftOrder[]; id: string | undefined; again: () => void }) {
  const words = useTexts(texts)
  const { clientId } = useSession()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [, go] = useLocation()
  const opened = drafts.find((draft) => draft.id === id)
  const keysOf = useRowKeys(drafts, (draftId) => `/approvals/${draftId}`)
  useEffect(() => {
    if (opened) setRead((before) => new Set([...before, opened.id]))
  }, [opened])
  const pane = useRef<HTMLDivElement>(null)
  const focus = () => pane.current?.focus()
  const toggle = (draftId: string) =>
    setSelected((before) => {
      const next = new Set(before)
      if (!next.delete(draftId)) next.add(draftId)
      return next
    })
  const done = () => {
    const at = drafts.findIndex((draft) => draft.id === id)
    const next = drafts[at + 1] ?? drafts[at - 1]
    again()
    go(next ? `/approvals/${next.id}` : '/approvals')
    focus()
  }
  return (
    <div className={styles.desk} data-opened={id ? true : undefined}>
      <div className={styles.list}>
        <BulkBar drafts={drafts} read={read} selected={selected} done={again} />
        <ul aria-label={words.list}>
          {drafts.map((draft, at) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              current={draft.id === id}
              chosen={keysOf(at).chosen}
              read={read.has(draft.id)}
              own={draft.draftedBy === clientId}
              selected={selected.has(draft.id)}
              toggle={() => toggle(draft.id)}
            />
          ))}
        </ul>
      </div>
      <div className={styles.pane} ref={pane} tabIndex={-1}>
        {opened && <DraftPane key={opened.id} draft={opened} done={done} focus={focus} />}
        {!opened && (id ? <Gone id={id} /> : <Empty title={words.choose} />)}
      </div>
    </div>
  )
}

/** The notice for a draft that was decided, or withdrawn. */
function Gone({ id }: { id: string }) {
  const words = useTexts(texts)
  return (
    <Empty title={words.gone}>
      <Button component={Link} href={`/orders/${id}`} variant="default" size="xs">
        {words.goneSee}
      </Button>
    </Empty>
  )
}
