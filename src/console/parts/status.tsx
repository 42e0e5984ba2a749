import { useMessages } from '../language/language-provider.tsx'
import styles from './status.module.css'
import { isRestoring, type Timed } from './time-of.ts'

/** The status of an order, as a word and a mark; red only when overdue. */
export function Status({ order }: { order: Timed & { overdue: boolean } }) {
  const { status: words } = useMessages()
  const shown = order.overdue
    ? 'overdue'
    : isRestoring(order)
      ? 'restoring'
      : order.restoredAt
        ? 'restored'
        : order.status
  return (
    <span className={styles.status} data-status={shown}>
      {words[shown]}
    </span>
  )
}
