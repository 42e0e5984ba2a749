import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { Clock } from '../parts/clock.tsx'
import { clockTimeOf } from '../parts/clock-time-of.ts'
import { Status } from '../parts/status.tsx'
import { TimeBar } from '../parts/time-bar.tsx'
import { timeOf } from '../parts/time-of.ts'
import styles from './order.module.css'
import { texts } from './texts.ts'
import { timelineTexts } from './timeline-texts.ts'

/** The state of an order: its clock, or, once that has ended, the time used. */
export function Standing({ order }: { order: OrderDetailsFragment }) {
  const { language } = useSpeech()
  const { completion } = useTexts(texts)
  const { took } = useTexts(timelineTexts)
  const used = clockTimeOf(order)
  return (
    <div className={styles.standing}>
      <div>
        {timeOf(order).kind !== 'none' && <Clock order={order} large />}
        {timeOf(order).kind === 'none' && used !== null && (
          <span className={styles.took}>{took(lengthOf(language, used))}</span>
        )}
        {order.onTime === false && <span className={styles.verdictOfTime}>{completion.reportedLateShort}</span>}
        <TimeBar order={order} />
      </div>
      <Status order={order} />
    </div>
  )
}
