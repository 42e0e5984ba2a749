import { Link } from 'wouter'
import type { BoardOrderFragment } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Clock } from '../parts/clock.tsx'
import { Status } from '../parts/status.tsx'
import { kindOf, titleOf } from '../parts/target.ts'
import { TimeBar } from '../parts/time-bar.tsx'
import type { RowKeys } from '../parts/use-row-keys.ts'
import styles from './now.module.css'
import { texts } from './texts.ts'

/** A row of the board: the time left, the recipient, and the target. */
export function BoardRow({ order, chosen, choose }: { order: BoardOrderFragment } & RowKeys) {
  const messages = useMessages()
  const words = useTexts(texts)
  const { reference, target, recipient, urgency, objections } = order
  const objected = objections.some(({ decidedAt }) => decidedAt === null)
  return (
    <li>
      <Link
        href={`/orders/${order.id}`}
        className={styles.row}
        data-chosen={chosen || undefined}
        onMouseMove={chosen ? undefined : choose}
      >
        <span className={styles.clock}>
          <Clock order={order} />
          <TimeBar order={order} />
        </span>
        <span className={styles.what}>
          <span className={styles.title}>
            <span className="muted">{kindOf(target, messages)}</span> {titleOf(target, messages)}
          </span>
          <span className={styles.about}>
            {recipient.name} · <span className="figures">{reference}</span>
            {urgency !== 'ORDINARY' && <strong> · {messages.urgency[urgency]}</strong>}
            {objected && <strong> · {words.objectedRunning}</strong>}
          </span>
        </span>
        <span className={styles.status}>
          <Status order={{ ...order, overdue: false }} />
        </span>
      </Link>
    </li>
  )
}
