import { Link } from 'wouter'
import type { OrderRowFragment } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Section } from '../parts/page.tsx'
import { Status } from '../parts/status.tsx'
import styles from './order.module.css'
import { texts } from './texts.ts'

/** The other orders about the same target. */
export function SameTarget({ orders }: { orders: readonly OrderRowFragment[] }) {
  const messages = useMessages()
  const words = useTexts(texts)
  if (orders.length === 0) return null
  return (
    <Section title={words.sameTarget} count={orders.length}>
      <ul>
        {orders.map((order) => (
          <li key={order.id} className={styles.same}>
            <Link href={`/orders/${order.id}`}>{order.reference}</Link>
            <span>{messages.action[order.action]}</span>
            <Status order={order} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
