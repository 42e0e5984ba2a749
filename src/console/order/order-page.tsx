import { useQuery } from 'urql'
import { useRefresh } from '../feed/feed-provider.tsx'
import { OrderPageDocument } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { kindOf, titleOf } from '../parts/target.ts'
import { useAbilities } from '../session/session-provider.tsx'
import type { SentOrder } from './channels-of.ts'
import { Completion } from './completion.tsx'
import { Notice } from './notice.tsx'
import styles from './order.module.css'
import { OrderActs } from './order-acts.tsx'
import { OrderFacts } from './order-facts.tsx'
import { PdfLink } from './pdf-link.tsx'
import { SameTarget } from './same-target.tsx'
import { SignatureCheck } from './signature.tsx'
import { Standing } from './standing.tsx'
import { texts } from './texts.ts'
import { Timeline } from './timeline.tsx'
import { useDeliveries } from './use-deliveries.ts'

export function OrderPage({ id }: { id: string }) {
  const words = useTexts(texts)
  const { seesAgency: agency } = useAbilities()
  const [{ data, error, fetching }, ask] = useQuery({ query: OrderPageDocument, variables: { id, agency } })
  const askAgain = () => ask({ requestPolicy: 'network-only' })
  useRefresh(askAgain)
  useDeliveries(data?.removalOrder, askAgain)
  if (data?.removalOrder) return <Known order={data.removalOrder} />
  if (error)
    return (
      <Page title={words.notFound}>
        <Failed error={error} retry={ask} />
      </Page>
    )
  if (fetching)
    return (
      <Page title="…">
        <Waiting rows={8} />
      </Page>
    )
  return <NotFound title={words.notFound} hint={words.notFoundHint} />
}

function Known({ order }: { order: SentOrder }) {
  const messages = useMessages()
  const words = useTexts(texts)
  return (
    <Page
      title={`${order.reference} · ${titleOf(order.target, messages)}`}
      under={
        <>
          {kindOf(order.target, messages)} · {order.recipient.name}
        </>
      }
      aside={order.signedDocument && <PdfLink order={order} />}
    >
      <div className={styles.columns}>
        <div>
          <Standing order={order} />
          <div className={styles.acts}>
            <OrderActs order={order} />
          </div>
          <Completion order={order} />
          <OrderFacts order={order} />
          <SameTarget orders={order.ordersAboutSameTarget} />
          <Notice order={order} />
        </div>
        <aside>
          <Section title={words.timeline}>
            <Timeline order={order} />
          </Section>
          <Section title={words.signature.title}>
            <SignatureCheck order={order} />
          </Section>
        </aside>
      </div>
    </Page>
  )
}
