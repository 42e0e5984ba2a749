import { useMessages, useSpeech } from '../language/language-provider.tsx'
import { countdownOf, lengthOf } from '../language/lengths.ts'
import styles from './clock.module.css'
import { useNow } from './ticker.ts'
import { type Timed, timeOf } from './time-of.ts'

/** The countdown of an order; the largest figure of its row. */
export function Clock({ order, large = false }: { order: Timed; large?: boolean }) {
  const now = useNow()
  const { language } = useSpeech()
  const { clock } = useMessages()
  const time = timeOf(order)
  const size = large ? styles.large : ''
  if (time.kind === 'none') return <span className={`${styles.clock} ${styles.none} ${size}`}>–</span>
  if (time.kind === 'stands') return <span className={`${styles.clock} ${styles.stands} ${size}`}>{clock.stands}</span>
  const left = time.until - now
  const { late, days, hours, seconds } = countdownOf(left)
  const label = late ? clock.late(lengthOf(language, left)) : clock.left(lengthOf(language, left))
  return (
    <span className={`${styles.clock} ${late ? styles.late : ''} ${size}`} role="timer" aria-label={label}>
      <span aria-hidden>
        {late && '−'}
        {days > 0 && <span className={styles.days}>{clock.days(days)} </span>}
        {hours}
        <span className={styles.seconds}>:{seconds}</span>
      </span>
    </span>
  )
}
