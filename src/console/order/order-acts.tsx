import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { useLetters } from '../parts/letters.ts'
import { Refused } from '../parts/refused.tsx'
import { useSession } from '../session/session-provider.tsx'
import { actTexts } from './act-texts.ts'
import styles from './acts.module.css'
import { type Act, actsFor } from './acts-for.ts'
import { ReasonForm } from './reason-form.tsx'
import { useAct } from './use-act.ts'

/** Acts without a text; any other opens a form in place of the buttons. */
const PLAIN: readonly Act[] = ['approve', 'acknowledge', 'report', 'reportRestored']

/** The next act as a button, with the others beside it. */
export function OrderActs({ order }: { order: OrderDetailsFragment }) {
  const words = useTexts(actTexts)
  const { next, others, note } = actsFor(order, useSession())
  const { run, busy, refusal } = useAct(order)
  const [open, setOpen] = useState<Act | null>(null)
  const [remark, setRemark] = useState('')
  // An open form belongs to the previous state.
  useEffect(() => setOpen(null), [order.status, order.objections.length])
  const begin = (act: Act) => (PLAIN.includes(act) ? run(act, { text: remark }) : setOpen(act))
  useLetters({
    a: () => next && !open && begin(next),
    r: () => others[0] && !open && begin(others[0]),
  })
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(null)
    place.current?.focus() // the focused element is gone
  }
  if (!next && others.length === 0 && !note) return null
  if (open)
    return (
      <div className={styles.acts} ref={place} tabIndex={-1}>
        <ReasonForm
          act={open}
          objections={order.objections}
          busy={busy !== null}
          send={async (given) => (await run(open, given)) && close()}
          cancel={close}
        />
        <Refused refusal={refusal} />
      </div>
    )
  return (
    <div className={styles.acts} ref={place} tabIndex={-1}>
      {note && <p className="muted">{words[note]}</p>}
      {next === 'report' && (
        <Textarea
          label={words.reportNote}
          value={remark}
          onChange={({ currentTarget }) => setRemark(currentTarget.value)}
          autosize
          minRows={1}
          size="sm"
        />
      )}
      <div className={styles.buttons}>
        {next && (
          <Button onClick={() => begin(next)} loading={busy === next} aria-keyshortcuts="a">
            {words[next]}
          </Button>
        )}
        {others.map((act, at) => (
          <Button
            key={act}
            variant="default"
            onClick={() => begin(act)}
            loading={busy === act}
            aria-keyshortcuts={at === 0 ? 'r' : undefined}
          >
            {words[act]}
          </Button>
        ))}
      </div>
      {next === 'approve' && <p className="muted">{words.approveHint}</p>}
      <Refused refusal={refusal} />
    </div>
  )
}
