import { Autocomplete, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Refusal } from '../graph/refusal.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { useClients } from './clients-provider.tsx'
import { texts } from './texts.ts'

/** The subject of a client's tokens; without an issuer, of the only one that is trusted. */
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

/** The fields for subject and issuer; the issuers of known clients are suggested. */
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

/** Whether a refusal is about a field of the input; its message is at the end of the form. */
export const isAbout = (refusal: Refusal | null, field: string): boolean => refusal?.path?.at(-1) === field

/** Converts the fields to the input of the graph. */
export const subjectOf = ({ subject, issuer }: SubjectInput): { subject: string; issuer: string | null } => ({
  subject: subject.trim(),
  issuer: issuer.trim() || null,
})
