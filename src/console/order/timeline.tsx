import { useSpeech } from '../language/language-provider.tsx'
import { MINUTE } from '../language/moments.ts'
import { Moment } from '../parts/moment.tsx'
import { useNow } from '../parts/ticker.ts'
import type { SentOrder } from './channels-of.ts'
import styles from './timeline.module.css'
import { timelineOf } from './timeline-of.ts'

/** The timeline of an order; it updates itself, and a stopped clock is a gap in its line. */
export function Timeline({ order }: { order: SentOrder }) {
  const { language } = useSpeech()
  const now = useNow(MINUTE)
  return (
    <ol className={styles.timeline}>
      {timelineOf(order, { language, now }).map(({ at, title, text, tone, stop, channels = [] }) => (
        <li key={`${at} ${title} ${channels[0]}`} data-tone={tone} data-stop={stop ? true : undefined}>
          <div className={styles.step}>
            <span className={styles.title}>{title}</span>
            <Moment at={at} />
          </div>
          {text && <p className={styles.text}>{text}</p>}
          {channels.length > 0 && (
            <ul className={styles.channels}>
              {channels.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {stop && <p className={styles.stop}>{stop}</p>}
        </li>
      ))}
    </ol>
  )
}
