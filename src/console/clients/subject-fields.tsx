import { Autocomplete, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Refusal } from '../graph/refusal.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { useClients } from './clients-provider.tsx'
import { texts } from './texts.ts'

/** Whom a client's tokens are to name; of the only issuer that is trusted where none is given. */
export interface SubjectInput {
  subject: string
  issuer: string
}

interface Props {
  given: SubjectInput
  fill: (given: SubjectInput) => void
  missing: boolean
  refusal: Refusal | null
  focus?: boolean
}

/** Subject and issuer; the issuers of those who are known are suggested. */
export function SubjectFields({ given, fill, missing, refusal, focus = false }: Props) {
  const words = useTexts(texts)
  const { act } = useMessages()
  const { clients = [] } = useClients()
  const issuers = useMemo(
    () => [...new Set(clients.flatMap(({ subjects }) => subjects.map(({ issuer }) => issuer)))],
    [clients],
  )
  return (
    <>
      <TextInput
        label={words.subject}
        description={words.subjectHint}
        value={given.subject}
        onChange={({ currentTarget }) => fill({ ...given, subject: currentTarget.value })}
        error={missing && given.subject.trim() === '' ? act.needed : isAbout(refusal, 'subject')}
        autoComplete="off"
        autoFocus={focus}
      />
      <Autocomplete
        label={words.issuer}
        description={words.issuerHint}
        data={issuers}
        value={given.issuer}
        onChange={(issuer) => fill({ ...given, issuer })}
        error={isAbout(refusal, 'issuer')}
      />
    </>
  )
}

/** Whether a refusal is about a field of the input; what it says stands at the end of the form. */
export const isAbout = (refusal: Refusal | null, field: string): boolean => refusal?.path?.at(-1) === field

/** As the graph takes it. */
export const subjectOf = ({ subject, issuer }: SubjectInput): { subject: string; issuer: string | null } => ({
  subject: subject.trim(),
  issuer: issuer.trim() || null,
})
