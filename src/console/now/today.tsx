import type { BoardQuery } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { percent, shownLength } from '../parts/figures.ts'
import { Section } from '../parts/page.tsx'
import styles from './now.module.css'
import { texts } from './texts.ts'

/** The figures of the day. */
export function Today({
  figures: { issued, onTimeRate, medianTimeToComply, byHour },
}: {
  figures: BoardQuery['today']
}) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const most = Math.max(1, ...byHour.map((each) => each.issued))
  return (
    <Section title={words.today}>
      <dl className={styles.figures}>
        <div>
          <dd>{issued}</dd>
          <dt>{words.issued}</dt>
        </div>
        <div>
          <dd>{percent(onTimeRate)}</dd>
          <dt>{words.onTime}</dt>
        </div>
        <div>
          <dd>{shownLength(language, medianTimeToComply)}</dd>
          <dt>{words.median}</dt>
        </div>
      </dl>
      <ol className={styles.hours} aria-label={words.byHour}>
        {byHour.map(({ startsAt, issued: count }, at) => (
          <li key={startsAt} title={words.hour(at, count)}>
            <span className="unseen">{words.hour(at, count)}</span>
            <span
              aria-hidden
              data-empty={count === 0 || undefined}
              style={{ height: `${Math.round((count / most) * 100)}%` }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.axis} aria-hidden>
        <span>0</span>
        <span>6</span>
        <span>12</span>
        <span>18</span>
        <span>24</span>
      </div>
    </Section>
  )
}
