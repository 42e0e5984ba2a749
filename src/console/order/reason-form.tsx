import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ObjectionGround } from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import styles from './acts.module.css'
import type { Act } from './acts-for.ts'
import type { Words } from './use-act.ts'

const GROUNDS = ['INSUFFICIENT_INFORMATION', 'MANIFEST_ERROR', 'IMPOSSIBLE'] as const

interface Props {
  act: Act
  busy: boolean
  send: (words: Words) => void
  cancel: () => void
}

/** A graver act asks for its reason, and is done once that is given. */
export function ReasonForm({ act, busy, send, cancel }: Props) {
  const messages = useMessages()
  const { act: words, ground: grounds } = messages
  const [text, setText] = useState('')
  const [ground, setGround] = useState<ObjectionGround>('INSUFFICIENT_INFORMATION')
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
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && cancel()}
      aria-label={words[act]}
      noValidate
    >
      <h2 className={styles.title}>{words[act]}</h2>
      {act === 'object' && (
        <Select
          label={words.objectGround}
          data={GROUNDS.map((each) => ({ value: each, label: grounds[each] }))}
          value={ground}
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
          <Decision act={act} busy={busy} give={give} />
        ) : (
          <Button type="submit" loading={busy}>
            {words[act]}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

function Decision(props: { act: 'decideObjection' | 'decideAppeal'; busy: boolean; give: (upheld: boolean) => void }) {
  const { act: words } = useMessages()
  const { act, busy, give } = props
  const [uphold, reject] =
    act === 'decideObjection'
      ? [words.upholdObjection, words.rejectObjection]
      : [words.upholdAppeal, words.rejectAppeal]
  const hint = act === 'decideObjection' ? `${words.upholdHint} / ${words.rejectHint}` : words.appealHint
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

function questionOf(act: Act, words: Messages['act']): string {
  if (act === 'refuse') return words.refuseReason
  if (act === 'withdraw') return words.withdrawReason
  if (act === 'object') return words.objectDetails
  return act === 'appeal' ? words.appealStatement : words.explanation
}
