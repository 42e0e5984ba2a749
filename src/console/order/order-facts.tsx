import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { statedLength } from '../language/lengths.ts'
import { Fact, Facts } from '../parts/facts.tsx'
import { Moment } from '../parts/moment.tsx'
import { Section } from '../parts/page.tsx'
import { kindOf, titleOf, urlOf } from '../parts/target.ts'
import { texts } from './texts.ts'

/** The contents of an order. */
export function OrderFacts({ order }: { order: OrderDetailsFragment }) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const { target, confidentialFor } = order
  const url = urlOf(target)
  return (
    <>
      <Section title={words.what}>
        <Facts>
          <Fact name={words.target}>
            {kindOf(target, messages)}: “{titleOf(target, messages)}”
            {url && (
              <>
                <br />
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {url}
                </a>
              </>
            )}
          </Fact>
          <Fact name={messages.order.action}>{messages.action[order.action]}</Fact>
          <Fact name={messages.order.recipient}>{order.recipient.name}</Fact>
          <Fact name={words.agency}>{order.agency.name}</Fact>
          <Fact name={messages.order.urgency}>{messages.urgency[order.urgency]}</Fact>
          {order.dueAt && (
            <Fact name={words.dueAt}>
              <Moment at={order.dueAt} zone />
            </Fact>
          )}
          {order.draftedBy && <Fact name={words.draftedBy}>{order.draftedBy}</Fact>}
          {order.approvedBy && <Fact name={words.approvedBy}>{order.approvedBy}</Fact>}
        </Facts>
      </Section>
      <Section title={words.why}>
        <Facts>
          <Fact name={messages.order.legalBasis}>{order.legalBasis}</Fact>
          <Fact name={messages.order.reasons}>{order.reasons}</Fact>
          {confidentialFor && (
            <Fact name={words.confidential}>{words.confidentialFor(statedLength(language, confidentialFor))}</Fact>
          )}
        </Facts>
      </Section>
    </>
  )
}
