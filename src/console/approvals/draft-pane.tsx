import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import { actTexts } from '../order/act-texts.ts'
import { ReasonForm } from '../order/reason-form.tsx'
import { SameTarget } from '../order/same-target.tsx'
import { useAct } from '../order/use-act.ts'
import { DeadlineNote } from '../parts/deadline-note.tsx'
import { useLetters } from '../parts/letters.ts'
import { OrderPreview } from '../parts/order-preview.tsx'
import { Refused } from '../parts/refused.tsx'
import { useSession } from '../session/session-provider.tsx'
import styles from './approvals.module.css'
import { texts } from './texts.ts'
import type { DraftOrder } from './use-drafts.ts'

/** A draft as its recipient would get it, with the decision. `focus` moves the focus back to the draft. */
export function DraftPane({ draft, done, focus }: { draft: DraftOrder; done: () => void; focus: () => void }) {
  const words = useTexts(texts)
  const acts = useTexts(actTexts)
  const { clientId } = useSession()
  const { run, busy, refusal } = useAct(draft)
  const [refusing, setRefusing] = useState(false)
  const own = draft.draftedBy === clientId
  const approve = async () => (await run('approve')) && done()
  const refuse = async (text: string) => (await run('refuse', { text })) && done()
  const mayDecide = !own && !refusing
  useLetters({ a: () => mayDecide && approve(), r: () => mayDecide && setRefusing(true) })
  const stay = () => {
    setRefusing(false)
    focus()
  }
  const profile = 'policyProfile' in draft.recipient ? draft.recipient.policyProfile : null
  return (
    <>
      <p className={styles.back}>
        <Link href="/approvals">← {words.back}</Link>
      </p>
      <OrderPreview
        order={{
          ...draft,
          recipient: draft.recipient.name,
          agency: draft.agency.name,
          redress: profile?.redress ?? null,
        }}
      >
        <DeadlineNote profile={profile} kind={draft} />
      </OrderPreview>
      <div className={styles.decision}>
        {own && <p className="muted">{acts.ownDraft}</p>}
        {refusing ? (
          <ReasonForm act="refuse" busy={busy !== null} send={({ text = '' }) => refuse(text)} cancel={stay} />
        ) : (
          !own && (
            <div className={styles.buttons}>
              <Button onClick={approve} loading={busy === 'approve'} aria-keyshortcuts="a">
                {acts.approve}
              </Button>
              <Button variant="default" onClick={() => setRefusing(true)} aria-keyshortcuts="r">
                {acts.refuse}
              </Button>
            </div>
          )
        )}
        <Refused refusal={refusal} />
      </div>
      <SameTarget orders={draft.ordersAboutSameTarget} />
    </>
  )
}
