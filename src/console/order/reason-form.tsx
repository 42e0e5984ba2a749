import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { ObjectionGround, OrderDetailsFragment } from '../graph/generated.ts'
import type { TextsIn } from '../language/define-texts.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { actTexts } from './act-texts.ts'
import styles from './acts.module.css'
import type { Act } from './acts-for.ts'
import { groundsLeft } from './grounds.ts'
import { texts } from './texts.ts'
import type { Words } from './use-act.ts'

interface Props {
  act: Act
  /** The objections to the order, if it is issued. */
  objections?: OrderDetailsFragment['objections']
  busy: boolean
  send: (words: Words) => void
  cancel: () => void
}

/** A form for the reason of an act, which is carried out on submission. */
export function ReasonForm({ act, objections = [], busy, send, cancel }: Props) {
  const words = useTexts(actTexts)
  const { ground: grounds } = useTexts(texts)
  const { act: shared } = useMessages()
  const [text, setText] = useState('')
  const left = groundsLeft({ objections })
  const [ground, setGround] = useState<ObjectionGround | undefined>(left[0])
  const [missing, setMissing] = useState(false)
  const give = (upheld?: boolean) => {
    if (text.trim() === '') return setMissing(true)
    send({ text, ground, upheld })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (act !== 'decideObjection' && act !== 'decideAppeal') give()
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => leaves(event) && cancel()}
      aria-label={words[act]}
      noValidate
    >
      <h2 className={styles.title}>{words[act]}</h2>
      {act === 'acceptTime' && <p className="muted">{words.acceptTimeHint}</p>}
      {act === 'object' && objections.length > 0 && <p className="muted">{words.objectAgainHint}</p>}
      {act === 'object' && (
        <Select
          label={words.objectGround}
          data={left.map((each) => ({ value: each, label: grounds[each] }))}
          value={ground ?? null}
          onChange={(chosen) => chosen && setGround(chosen as ObjectionGround)}
          allowDeselect={false}
        />
      )}
      <Textarea
        label={questionOf(act, words)}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setMissing(false)
        }}
        error={missing && words.required}
        autosize
        minRows={3}
        autoFocus
        required
        withAsterisk={false}
      />
      <div className={styles.buttons}>
        {act === 'decideObjection' || act === 'decideAppeal' ? (
          <Decision act={act} stood={clockStands(objections)} busy={busy} give={give} />
        ) : (
          <Button type="submit" loading={busy}>
            {words[act]}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={cancel}>
          {shared.cancel}
        </Button>
      </div>
    </form>
  )
}

interface DecisionProps {
  act: 'decideObjection' | 'decideAppeal'
  /** Whether the clock is stopped until the decision. */
  stood: boolean
  busy: boolean
  give: (upheld: boolean) => void
}

function Decision({ act, stood, busy, give }: DecisionProps) {
  const words = useTexts(actTexts)
  const [uphold, reject] =
    act === 'decideObjection'
      ? [words.upholdObjection, words.rejectObjection]
      : [words.upholdAppeal, words.rejectAppeal]
  const hint =
    act === 'decideObjection'
      ? `${words.upholdHint} / ${stood ? words.rejectHint : words.rejectHintRunning}`
      : words.appealHint
  return (
    <>
      <Button loading={busy} onClick={() => give(true)}>
        {uphold}
      </Button>
      <Button variant="default" loading={busy} onClick={() => give(false)}>
        {reject}
      </Button>
      <span className={styles.hint}>{hint}</span>
    </>
  )
}

function questionOf(act: Act, words: TextsIn<typeof actTexts>): string {
  if (act === 'refuse') return words.refuseReason
  if (act === 'withdraw') return words.withdrawReason
  if (act === 'object') return words.objectDetails
  if (act === 'acceptTime') return words.acceptTimeReason
  return act === 'appeal' ? words.appealStatement : words.explanation
}

/** Whether the pending objection has stopped the clock. */
const clockStands = (objections: OrderDetailsFragment['objections']): boolean =>
  objections.some(({ stopsClock, decidedAt }) => stopsClock && decidedAt === null)

/** Whether a key closes the form; in an open list it closes that first. */
const leaves = ({ key, defaultPrevented, target }: KeyboardEvent): boolean =>
  key === 'Escape' && !defaultPrevented && !(target instanceof HTMLElement && 'expanded' in target.dataset)
