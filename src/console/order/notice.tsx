import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { momentOf } from '../language/moments.ts'
import { Fact, Facts } from '../parts/facts.tsx'
import { Section } from '../parts/page.tsx'
import { actTexts } from './act-texts.ts'
import { texts } from './texts.ts'
import { timelineTexts } from './timeline-texts.ts'

/** The notice for the affected user, and the user's appeal. */
export function Notice({ order: { userNotice, appeal } }: { order: OrderDetailsFragment }) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const acts = useTexts(actTexts)
  return (
    <>
      {appeal && (
        <Section title={words.appeal}>
          <Facts>
            <Fact name={acts.appealStatement}>{appeal.statement}</Fact>
            {appeal.decidedAt && <Decision upheld={appeal.upheld} explanation={appeal.explanation} />}
          </Facts>
        </Section>
      )}
      {userNotice && (
        <Section title={words.notice}>
          <Facts>
            <Fact name={messages.target.User}>@{userNotice.user.handle}</Fact>
            <Fact name={messages.order.redress}>
              {userNotice.redress}
              <br />
              {words.noticeBefore(momentOf(language, new Date(userNotice.appealBefore)))}
            </Fact>
          </Facts>
        </Section>
      )}
    </>
  )
}

function Decision({ upheld, explanation }: { upheld: boolean | null; explanation: string | null }) {
  const timeline = useTexts(timelineTexts)
  const acts = useTexts(actTexts)
  return (
    <Fact name={upheld ? timeline.appealUpheld : timeline.appealRejected}>
      <span className="unseen">{acts.explanation}: </span>
      {explanation}
    </Fact>
  )
}
