import { Button } from '@mantine/core'
import { useState } from 'react'
import { useClient } from 'urql'
import { ApproveDocument } from '../graph/generated.ts'
import { refusalIn } from '../graph/refusal.ts'
import { useTexts } from '../language/language-provider.tsx'
import { Refused } from '../parts/refused.tsx'
import styles from './approvals.module.css'
import { texts } from './texts.ts'
import type { DraftOrder } from './use-drafts.ts'

interface Props {
  drafts: readonly DraftOrder[]
  read: ReadonlySet<string>
  selected: ReadonlySet<string>
  done: () => void
}

/** Approves the selected drafts one after the other; the first refusal stops it. */
export function BulkBar({ drafts, read, selected, done }: Props) {
  const words = useTexts(texts)
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [approved, setApproved] = useState(0)
  const [refusal, setRefusal] = useState<{ code: string; message: string } | null>(null)
  const chosen = drafts.filter(({ id }) => selected.has(id))
  const approve = async () => {
    setBusy(true)
    setApproved(0)
    setRefusal(null)
    for (const { id, reference } of chosen) {
      const refused = refusalIn(
        await client.mutation(ApproveDocument, { input: { removalOrderId: id }, agency: true }).toPromise(),
      )
      if (refused) {
        setRefusal({ ...refused, message: `${reference}: ${refused.message}` })
        break
      }
      setApproved((before) => before + 1)
    }
    setBusy(false)
    done()
  }
  return (
    <div className={styles.bulk}>
      <span className="muted">
        {words.readOf(drafts.filter(({ id }) => read.has(id)).length, drafts.length)}
        {approved > 0 && !busy && <span role="status"> · {words.doneMany(approved)}</span>}
      </span>
      {chosen.length > 0 && (
        <Button size="compact-sm" onClick={approve} loading={busy}>
          {words.approveMany(chosen.length)}
        </Button>
      )}
      <Refused refusal={refusal} />
    </div>
  )
}
