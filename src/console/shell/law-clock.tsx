import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { LAW_ZONE, LAW_ZONE_NAME, timeOf } from '../language/moments.ts'
import { useNow } from '../parts/ticker.ts'
import styles from './header.module.css'
import { texts } from './texts.ts'

/** The present time in the law's zone, by which all deadlines run. */
export function LawClock() {
  const { language } = useSpeech()
  const { lawTime } = useTexts(texts)
  const now = new Date(useNow())
  return (
    <span className={styles.clock} title={lawTime}>
      <span className="unseen">{lawTime} </span>
      {timeOf(language, now, LAW_ZONE)} <span className="muted">{LAW_ZONE_NAME}</span>
    </span>
  )
}
