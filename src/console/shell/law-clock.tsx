import { useSpeech } from '../language/language-provider.tsx'
import { LAW_ZONE, LAW_ZONE_NAME, timeOf } from '../language/moments.ts'
import { useNow } from '../parts/ticker.ts'
import styles from './header.module.css'

/** The law's clock, by which all deadlines run. */
export function LawClock() {
  const { language, messages } = useSpeech()
  const now = new Date(useNow())
  return (
    <span className={styles.clock} title={messages.lawTime}>
      <span className="unseen">{messages.lawTime} </span>
      {timeOf(language, now, LAW_ZONE)} <span className="muted">{LAW_ZONE_NAME}</span>
    </span>
  )
}
