import { Button, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  type ClientDetailsFragment,
  DisableClientDocument,
  EnableClientDocument,
  RotateClientDocument,
} from '../graph/generated.ts'
import { gatewayNow } from '../graph/time.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { DAY, MINUTE } from '../language/moments.ts'
import { Refused } from '../parts/refused.tsx'
import { useSession } from '../session/session-provider.tsx'
import styles from './clients.module.css'
import { SubjectFields, type SubjectInput, subjectOf } from './subject-fields.tsx'
import { texts } from './texts.ts'
import { useClientAct } from './use-client-act.ts'
import { isWaiting } from './who-confirms.ts'

/** The acts available for a registered client; its pending requests are decided elsewhere. */
export function ClientActs({ client }: { client: ClientDetailsFragment }) {
  const words = useTexts(texts)
  const { abilities, clientId } = useSession()
  const { run, busy, refusal } = useClientAct()
  const [rotating, setRotating] = useState(false)
  const stands = client.disabledAt === null
  const isConfigured = client.organisation === null && client.roles.includes('ADMIN') // the installation's own admin
  const mayRotate = abilities.administers && stands && !isConfigured
  const mayDisable = stands && !isWaiting(client) && client.clientId !== clientId && !isConfigured
  const mayEnable = abilities.administers && client.status === 'DISABLED'
  if (!mayRotate && !mayDisable && !mayEnable) return null
  if (rotating && mayRotate) return <RotateForm client={client} close={() => setRotating(false)} />
  return (
    <div className={styles.acts}>
      <div className={styles.buttons}>
        {mayEnable && (
          <Button
            loading={busy === 'enable'}
            onClick={() => run('enable', EnableClientDocument, { apiClientId: client.id })}
          >
            {words.enable}
          </Button>
        )}
        {mayRotate && (
          <Button variant="default" onClick={() => setRotating(true)}>
            {words.rotate}
          </Button>
        )}
        {mayDisable && (
          <Button
            variant="default"
            loading={busy === 'disable'}
            onClick={() => run('disable', DisableClientDocument, { apiClientId: client.id })}
          >
            {words.disable}
          </Button>
        )}
      </div>
      {mayEnable && <p className={styles.hint}>{words.enableHint}</p>}
      {mayDisable && <p className={styles.hint}>{words.disableHint}</p>}
      <Refused refusal={refusal} />
    </div>
  )
}

/** Days for which the previous subject may stay accepted. */
const OVERLAPS = [0, 1, 7, 30] as const

function RotateForm({ client, close }: { client: ClientDetailsFragment; close: () => void }) {
  const messages = useMessages()
  const words = useTexts(texts)
  const { run, busy, refusal } = useClientAct()
  const [given, setGiven] = useState<SubjectInput>({ subject: '', issuer: '' })
  const [days, setDays] = useState<(typeof OVERLAPS)[number]>(1)
  const [missing, setMissing] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (given.subject.trim() === '') return setMissing(true)
    const acceptOldUntil = new Date(gatewayNow() + days * DAY - MINUTE).toISOString() // a past moment ends them at once
    const input = { apiClientId: client.id, ...subjectOf(given), acceptOldUntil }
    if (await run('rotate', RotateClientDocument, input)) close()
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={words.rotate} noValidate>
      <h2>{words.rotate}</h2>
      <p className="muted">{words.rotateHint}</p>
      <SubjectFields given={given} fill={setGiven} missing={missing} refusal={refusal} focus />
      <Select
        label={words.overlap}
        data={OVERLAPS.map((each) => ({ value: String(each), label: words.overlaps(each) }))}
        value={String(days)}
        onChange={(chosen) => setDays(OVERLAPS.find((each) => String(each) === chosen) ?? 1)}
        allowDeselect={false}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={busy !== null}>
          {words.askForIt}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {messages.act.cancel}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </form>
  )
}
