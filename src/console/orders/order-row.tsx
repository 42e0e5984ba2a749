import { memo } from 'react'
import { Link } from 'wouter'
import type { OrderRowFragment } from '../graph/generated.ts'
import { useMessages, useSpeech } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { Clock } from '../parts/clock.tsx'
import { Moment } from '../parts/moment.tsx'
import { Status } from '../parts/status.tsx'
import { kindOf, titleOf } from '../parts/target.ts'
import { timeOf } from '../parts/time-of.ts'
import styles from './orders.module.css'

interface Props {
  order: OrderRowFragment
  chosen: boolean
}

export const OrderRow = memo(function OrderRow({ order, chosen }: Props) {
  const messages = useMessages()
  const { reference, target, recipient, action, issuedAt } = order
  return (
    <Link href={`/orders/${order.id}`} className={styles.row} data-chosen={chosen || undefined}>
      <span className={styles.time}>
        {timeOf(order).kind === 'none' ? <Took order={order} /> : <Clock order={order} />}
      </span>
      <span className={styles.reference}>{reference}</span>
      <span className={styles.target}>
        <span className="muted">{kindOf(target, messages)}</span> {titleOf(target, messages)}
      </span>
      <span className={styles.recipient}>{recipient.name}</span>
      <span className={styles.action}>{messages.action[action]}</span>
      <span className={styles.status}>
        <Status order={order} />
      </span>
      <span className={styles.issued}>{issuedAt ? <Moment at={issuedAt} /> : '–'}</span>
    </Link>
  )
})

/** The time from the issue to the compliance, once complied with. */
function Took({ order: { issuedAt, compliedAt } }: { order: OrderRowFragment }) {
  const { language } = useSpeech()
  if (!issuedAt || !compliedAt) return <span className="muted">–</span>
  return <span className="muted figures">{lengthOf(language, Date.parse(compliedAt) - Date.parse(issuedAt))}</span>
}
