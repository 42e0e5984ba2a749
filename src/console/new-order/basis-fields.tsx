import { Autocomplete, Input, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Urgency } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import styles from './new-order.module.css'
import { texts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import type { FoundLine } from './use-found.ts'

const URGENCIES = ['ORDINARY', 'URGENT', 'EMERGENCY'] as const
const DAYS = [0, 1, 7, 14, 42] as const

interface Props {
  draft: Draft
  fill: (changes: Partial<Draft>) => void
  lines: readonly FoundLine[]
  missing: boolean
}

/** The fields for legal basis, reasons and urgency, with suggestions from the recipients' policy profiles. */
export function BasisFields({ draft, fill, lines, missing }: Props) {
  const words = useTexts(texts)
  const { urgency: urgencies, act } = useMessages()
  const required = (text: string) => (missing && text.trim() === '' ? act.needed : undefined)
  return (
    <div className={styles.fields}>
      <TextInput
        label={words.reference}
        value={draft.reference}
        onChange={({ currentTarget }) => fill({ reference: currentTarget.value })}
        error={required(draft.reference)}
      />
      <div>
        <Input.Label id="urgency">{words.urgency}</Input.Label>
        <SegmentedControl
          fullWidth
          aria-labelledby="urgency"
          data={URGENCIES.map((each) => ({ value: each, label: urgencies[each] }))}
          value={draft.urgency}
          onChange={(urgency) => fill({ urgency: urgency as Urgency })}
        />
      </div>
      <Autocomplete
        className={styles.whole}
        label={words.legalBasis}
        description={words.legalBasisHint}
        data={useSuggestions(lines)}
        value={draft.legalBasis}
        onChange={(legalBasis) => fill({ legalBasis })}
        error={required(draft.legalBasis)}
      />
      <Textarea
        className={styles.whole}
        label={words.reasons}
        description={words.reasonsHint}
        value={draft.reasons}
        onChange={({ currentTarget }) => fill({ reasons: currentTarget.value })}
        autosize
        minRows={4}
        error={required(draft.reasons)}
      />
      {lines.length > 1 && draft.confidentialDays > 0 && <p className={styles.whole}>{words.confidentialOne}</p>}
      {lines.length === 1 && (
        <Select
          label={words.confidential}
          description={draft.confidentialDays > 0 && words.confidentialHint}
          data={DAYS.map((days) => ({
            value: String(days),
            label: days === 0 ? words.confidentialNone : words.confidentialDays(days),
          }))}
          value={String(draft.confidentialDays)}
          onChange={(days) => fill({ confidentialDays: Number(days) })}
          allowDeselect={false}
        />
      )}
    </div>
  )
}

/** Returns the laws and articles in the recipients' policy profiles. */
function useSuggestions(lines: readonly FoundLine[]): string[] {
  return useMemo(() => {
    const sources = lines.flatMap(({ found }) =>
      found?.recipient && 'policyProfile' in found.recipient
        ? found.recipient.policyProfile.figures.map(({ source }) => source)
        : [],
    )
    const named = sources.flatMap(({ basis, title, article }) =>
      basis === 'LAW' && title ? [[title, article].filter(Boolean).join(', ')] : [],
    )
    return [...new Set(named)]
  }, [lines])
}
