import type { ReactNode } from 'react'
import type { OrderAction, TargetFragment, Urgency } from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import styles from './order-preview.module.css'
import { kindOf, titleOf, urlOf } from './target.ts'

export interface Previewed {
  reference: string
  action: OrderAction
  urgency: Urgency
  recipient: string
  agency: string
  target: TargetFragment
  legalBasis: string
  reasons: string
  redress: string | null
}

/** An order as its recipient will get it; `children` is the note about its deadline. */
export function OrderPreview({ order, children }: { order: Previewed; children?: ReactNode }) {
  const messages = useMessages()
  const words = messages.order
  const { target, urgency } = order
  const url = urlOf(target)
  return (
    <article className={styles.sheet} aria-label={messages.preview.asRecipient}>
      <header>
        <span>{order.agency}</span>
        <span className="figures">{order.reference || '…'}</span>
      </header>
      <h2>{messages.action[order.action]}</h2>
      <p className={styles.target}>
        <span className="muted">{kindOf(target, messages)}</span> “{titleOf(target, messages)}”
        {url && <span className={styles.url}>{url}</span>}
      </p>
      <dl>
        <dt>{words.recipient}</dt>
        <dd>{order.recipient}</dd>
        <dt>{words.urgency}</dt>
        <dd>{messages.urgency[urgency]}</dd>
        <dt>{words.legalBasis}</dt>
        <dd>{order.legalBasis || '…'}</dd>
        <dt>{words.reasons}</dt>
        <dd>{order.reasons || '…'}</dd>
        {order.redress && (
          <>
            <dt>{words.redress}</dt>
            <dd className="muted">{order.redress}</dd>
          </>
        )}
      </dl>
      {children && <footer>{children}</footer>}
    </article>
  )
}
