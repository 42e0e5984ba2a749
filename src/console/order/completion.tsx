import type { OrderDetailsFragment } from '../graph/generated.ts'
import type { TextsIn } from '../language/define-texts.ts'
import { useTexts } from '../language/language-provider.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Moment } from '../parts/moment.tsx'
import { Section } from '../parts/page.tsx'
import styles from './order.module.css'
import { texts } from './texts.ts'

/** The completion time reported by the recipient beside the clock time; and whether a director has accepted it. */
export function Completion({ order }: { order: OrderDetailsFragment }) {
  const words = useTexts(texts).completion
  const { compliedAt, complianceReportedAt, onTime, complianceNote } = order
  if (!compliedAt) return null
  return (
    <Section title={words.title}>
      <Facts>
        <Fact name={words.byWord}>
          <Moment at={compliedAt} zone />
        </Fact>
        {complianceReportedAt && (
          <Fact name={words.reportedAt}>
            <Moment at={complianceReportedAt} zone />
          </Fact>
        )}
        {onTime !== null && (
          <Fact name={words.judged}>
            <span className={onTime ? undefined : styles.late}>{judgedText(order, words)}</span>
          </Fact>
        )}
        {order.completionTimeAcceptedAt && (
          <Fact name={words.accepted}>
            <Moment at={order.completionTimeAcceptedAt} />
            {order.completionTimeAcceptedBy && ` · ${order.completionTimeAcceptedBy}`}
            {order.completionTimeExplanation && `\n${order.completionTimeExplanation}`}
          </Fact>
        )}
        {complianceNote && <Fact name={words.note}>{complianceNote}</Fact>}
      </Facts>
    </Section>
  )
}

function judgedText(
  { onTime, completionTimeAcceptedAt, compliedAt, complianceReportedAt, dueAt }: OrderDetailsFragment,
  words: TextsIn<typeof texts>['completion'],
) {
  if (completionTimeAcceptedAt) return words.acceptedInTime
  if (onTime) return words.inTime
  const isDoneBefore =
    dueAt !== null && compliedAt !== null && compliedAt <= dueAt && compliedAt !== complianceReportedAt
  return isDoneBefore ? words.reportedLate : words.late
}
