import { useNow } from './ticker.ts'
import styles from './time-bar.module.css'
import { type Timed, timeOf } from './time-of.ts'

/** A bar with the share of its time that an order has used. */
export function TimeBar({ order }: { order: Timed & { issuedAt: string | null; overdue: boolean } }) {
  const now = useNow()
  const time = timeOf(order)
  if (time.kind !== 'runs' || !order.issuedAt) return null
  const from = Date.parse(order.issuedAt)
  const used = Math.min(1, Math.max(0, (now - from) / (time.until - from)))
  return (
    <span className={styles.bar} data-late={time.until < now || undefined} aria-hidden>
      <span style={{ transform: `scaleX(${used.toFixed(3)})` }} />
    </span>
  )
}
