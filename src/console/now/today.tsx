import { useMemo } from 'react'
import type { BoardQuery } from '../graph/generated.ts'
import { useSpeech } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { startOfLawDay } from '../language/moments.ts'
import { Section } from '../parts/page.tsx'
import { useNow } from '../parts/ticker.ts'
import { dayFigures } from './day-figures.ts'
import styles from './now.module.css'

const HOUR = 3_600_000

/** The day's figures. */
export function Today({ orders, total }: { orders: BoardQuery['today']['nodes']; total: number }) {
  const { language, messages } = useSpeech()
  const words = messages.now
  const hour = Math.floor(useNow() / HOUR) * HOUR
  const { onTimeRate, median, byHour } = useMemo(
    () => dayFigures(orders, startOfLawDay(new Date(hour)).getTime(), hour),
    [orders, hour],
  )
  const most = Math.max(1, ...byHour)
  return (
    <Section title={words.today}>
      <dl className={styles.figures}>
        <div>
          <dd>{total}</dd>
          <dt>{words.issued}</dt>
        </div>
        <div>
          <dd>{onTimeRate === null ? '–' : `${Math.round(onTimeRate * 100)} %`}</dd>
          <dt>{words.onTime}</dt>
        </div>
        <div>
          <dd>{median === null ? '–' : lengthOf(language, median)}</dd>
          <dt>{words.median}</dt>
        </div>
      </dl>
      <ol className={styles.hours} aria-label={words.byHour}>
        {Array.from({ length: 24 }, (_, at) => (
          <li key={at} title={words.hour(at, byHour[at] ?? 0)}>
            <span className="unseen">{words.hour(at, byHour[at] ?? 0)}</span>
            <span
              aria-hidden
              data-empty={!byHour[at] || undefined}
              style={{ height: `${Math.round(((byHour[at] ?? 0) / most) * 100)}%` }}
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
