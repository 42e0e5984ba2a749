import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { RegisterClientDocument } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Refused } from '../parts/refused.tsx'
import { rolesText } from './client-names.tsx'
import styles from './clients.module.css'
import { rolesFor } from './roles-for.ts'
import { isAbout, SubjectFields, subjectOf } from './subject-fields.tsx'
import { texts } from './texts.ts'
import { useClientAct } from './use-client-act.ts'
import { NO_ORGANISATION, useOrganisations } from './use-organisations.ts'

/** The form for registering a client; its requester cannot confirm it. */
export function NewClientPage() {
  const messages = useMessages()
  const words = useTexts(texts)
  const { act } = messages
  const organisations = useOrganisations()
  const { run, busy, refusal } = useClientAct()
  const [, go] = useLocation()
  const [wanted, want] = useState<string | null>(null)
  const [clientId, setClientId] = useState('')
  const [given, setGiven] = useState({ subject: '', issuer: '' })
  const [chosen, choose] = useState(0)
  const [missing, setMissing] = useState(false)
  const organisation = organisations.find(({ id }) => id === wanted) ?? organisations[0]
  const choices = organisation ? rolesFor(organisation.type) : []
  const roles = choices[chosen] ?? choices[0] ?? []
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ([clientId, given.subject].some((text) => text.trim() === '')) return setMissing(true)
    const input = {
      clientId: clientId.trim(),
      ...subjectOf(given),
      roles: [...roles],
      organisationId: organisation?.id === NO_ORGANISATION ? null : (organisation?.id ?? null),
    }
    const id = await run('register', RegisterClientDocument, input)
    if (id) go(`/clients/${id}`)
  }
  return (
    <Page title={words.register} under={words.registerHint}>
      <form className={styles.form} onSubmit={submit} aria-label={words.register} noValidate>
        {organisations.length > 1 && (
          <Select
            label={words.organisation}
            description={words.organisationHint}
            data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={organisation?.id ?? null}
            onChange={(id) => {
              want(id)
              choose(0)
            }}
            error={isAbout(refusal, 'organisationId')}
            allowDeselect={false}
            searchable
          />
        )}
        <Select
          label={words.roles}
          data={choices.map((each, at) => ({ value: String(at), label: rolesText(each, messages) }))}
          value={String(choices.indexOf(roles))}
          onChange={(at) => choose(Number(at))}
          error={isAbout(refusal, 'roles')}
          allowDeselect={false}
        />
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={clientId}
          onChange={({ currentTarget }) => setClientId(currentTarget.value)}
          error={missing && clientId.trim() === '' ? act.needed : isAbout(refusal, 'clientId')}
          autoComplete="off"
          autoFocus
        />
        <SubjectFields given={given} fill={setGiven} missing={missing} refusal={refusal} />
        <div className={styles.buttons}>
          <Button type="submit" loading={busy !== null}>
            {words.askForIt}
          </Button>
        </div>
        <Refused refusal={refusal} />
      </form>
    </Page>
  )
}
