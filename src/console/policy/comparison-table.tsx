import type { ComparisonQuery } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { figureName, valueText } from './figure-texts.ts'
import styles from './policy.module.css'
import { texts } from './texts.ts'

type Comparison = ComparisonQuery['comparePolicyProfiles']
type Value = Comparison['figures'][number]['values'][number]

export function ComparisonTable({ comparison, onlyDifferences }: { comparison: Comparison; onlyDifferences: boolean }) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const figures = comparison.figures.filter(({ differs }) => differs || !onlyDifferences)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: What scrolls must be reachable by keys, and is no form.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.compare}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {comparison.profiles.map(({ id, name, status, warning }) => (
              <th key={id} scope="col">
                <span className={styles.id}>{id}</span>
                {name}
                <span className={styles.status}>{words.status[status]}</span>
                {warning && <span className={styles.warning}>{warning}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, differs, values }) => (
            <tr key={name} data-differs={differs || undefined}>
              <th scope="row">{figureName(name, { language, messages })}</th>
              {values.map((each) => (
                <td key={each.profile.id}>
                  <FigureValue value={each} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureValue({ value: { figure } }: { value: Value }) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const { value, source } = figure
  const told = [source.title, source.article, source.note].filter(Boolean).join(' · ')
  const where = source.article ?? words.basis[source.basis]
  return (
    <>
      <span className={value === null ? 'muted' : styles.value}>{valueText(value, { language, messages })}</span>
      <span className={styles.source} title={told || words.basis[source.basis]}>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {where}
          </a>
        ) : (
          where
        )}
      </span>
    </>
  )
}
