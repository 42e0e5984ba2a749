import { useSubscription } from 'urql'
import { ConsoleActivityDocument, type ConsoleActivitySubscription } from '../graph/generated.ts'
import { useSpeech } from '../language/language-provider.tsx'
import type { Happening } from './happening.ts'
import { useAgainSoon } from './use-again-soon.ts'

type Activity = ConsoleActivitySubscription['activity']
type Tell = (newer: readonly Happening[], live: boolean) => void

/** Follows the events of the country. */
export function AgencyFeed({ tell }: { tell: Tell }) {
  const { language } = useSpeech()
  const [{ error }, again] = useSubscription(
    { query: ConsoleActivityDocument, variables: { language: language === 'vi' ? 'VI' : 'EN' } },
    (_before, data) => {
      const { activity } = data
      queueMicrotask(() => tell([happeningOf(activity)], true)) // not during the rendering of the subscription
      return data
    },
  )
  useAgainSoon(error, again)
  return null
}

const happeningOf = ({ occurredAt, kind, summary, subject }: Activity): Happening => ({
  key: `${kind} ${subject.id} ${occurredAt}`,
  at: occurredAt,
  text: summary,
  href: hrefOf(subject),
  ...(subject.__typename === 'RemovalOrder' && { order: subject }),
})

function hrefOf(subject: Activity['subject']): string | null {
  if (subject.__typename === 'RemovalOrder') return `/orders/${subject.id}`
  if (subject.__typename === 'Appeal') return `/orders/${subject.removalOrder.id}`
  return subject.__typename === 'LiveStream' ? '/live' : null
}
