import { Checkbox, MultiSelect } from '@mantine/core'
import { useQuery } from 'urql'
import { useSearchParams } from 'wouter'
import { ComparisonDocument, ProfilesDocument } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { Page } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import styles from './policy.module.css'
import { PolicyTabs } from './policy-tabs.tsx'
import { texts } from './texts.ts'

const FIRST = ['vn-draft-2023', 'vn-147-2024', 'eu-tco']

/** A comparison of national policy profiles, each figure with its source. */
export function PolicyPage() {
  const words = useTexts(texts)
  const [parameters, setParameters] = useSearchParams()
  const named = (parameters.get('p') ?? '').split(',').filter(Boolean)
  const ids = named.length > 0 ? named : FIRST
  const differing = parameters.get('all') === null
  const [{ data: known }] = useQuery({ query: ProfilesDocument })
  const [{ data, error }, ask] = useQuery({
    query: ComparisonDocument,
    variables: { ids: ids.length === 1 ? [...ids, ...FIRST.filter((id) => id !== ids[0]).slice(0, 1)] : ids },
  })
  const names = new Map((known?.policyProfiles ?? []).map(({ id, name }) => [id, name]))
  const change = (name: string, value: string | null) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  return (
    <Page title={words.title} aside={<PolicyTabs />} wide>
      <div className={styles.choice}>
        <MultiSelect
          size="xs"
          aria-label={words.choose}
          placeholder={words.choose}
          data={(known?.policyProfiles ?? []).map(({ id }) => id)}
          renderOption={({ option }) => `${option.value} · ${names.get(option.value) ?? ''}`}
          value={ids}
          onChange={(chosen) => change('p', chosen.join(',') || null)}
          searchable
          hidePickedOptions
          className={styles.profiles}
        />
        <Checkbox
          size="xs"
          label={words.onlyDifferences}
          checked={differing}
          onChange={({ currentTarget }) => change('all', currentTarget.checked ? null : '1')}
        />
      </div>
      {error && <Failed error={error} retry={ask} />}
      {!data && !error && <Waiting rows={10} />}
      {data && !error && <ComparisonTable comparison={data.comparePolicyProfiles} onlyDifferences={differing} />}
    </Page>
  )
}
