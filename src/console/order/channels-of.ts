import type { OrderPageQuery } from '../graph/generated.ts'
import type { TextsIn } from '../language/define-texts.ts'
import { DAY, dateOf, type Language, momentOf, secondOf } from '../language/moments.ts'
import { timelineTexts } from './timeline-texts.ts'

export type SentOrder = NonNullable<OrderPageQuery['removalOrder']>
type OrderEvent = SentOrder['events'][number]
type Delivery = SentOrder['webhookDeliveries'][number]

interface Telling {
  language: Language
  now: number
}

/** Milliseconds for which attempts are stored; those of earlier events are unknown. */
const KEPT_FOR = 30 * DAY

/** Returns the channels through which the recipient received an event, and when; one line each, whatever the number of attempts. */
export function channelsOf(event: OrderEvent, order: SentOrder, telling: Telling): string[] {
  const words = timelineTexts[telling.language].channels
  const endpoints = [...new Set(order.webhookDeliveries.map(({ endpointId }) => endpointId))]
  const byWebhook = endpoints.flatMap((endpointId, at) => {
    const attempts = attemptsAt(endpointId, event, order)
    const name = endpoints.length > 1 ? `${words.webhook} ${at + 1}` : words.webhook
    return attempts.length === 0 ? [] : [`${name}: ${whatCameOf(attempts, event, telling)}`]
  })
  const none = byWebhook.length === 0 ? noneBecause(event, order, telling) : null
  return [words.inLog(event.sequence), ...byWebhook, ...(none ? [none] : [])]
}

/** Returns the attempts to deliver an event to one endpoint, oldest first. */
export const attemptsAt = (endpointId: string, event: OrderEvent, { webhookDeliveries }: SentOrder): Delivery[] =>
  webhookDeliveries.filter((each) => each.endpointId === endpointId && each.eventSequence === event.sequence)

/** Returns why no webhook delivered an event; shown only at the event where the reader looks for it. */
function noneBecause(event: OrderEvent, { events, webhookStatus }: SentOrder, { language, now }: Telling) {
  const words = timelineTexts[language].channels
  if (now - Date.parse(event.occurredAt) > KEPT_FOR) return null
  if (webhookStatus === null || webhookStatus === 'PENDING') return event === events[0] ? words.none : null
  return event === events.at(-1) ? words.notYet[webhookStatus] : null
}

function whatCameOf(attempts: readonly Delivery[], event: OrderEvent, telling: Telling): string {
  const words = timelineTexts[telling.language].channels
  const when = (moment: string) => momentBeside(event.occurredAt, moment, telling.language)
  const first = attempts.findIndex(({ outcome }) => outcome === 'TAKEN')
  const taken = attempts[first]
  if (taken) {
    const again = attempts.slice(first + 1).filter(({ outcome }) => outcome === 'TAKEN').length
    const parts = [
      words.taken(when(taken.attemptedAt)),
      ...(taken.statusCode ? [words.answered(taken.statusCode)] : []),
    ]
    if (first > 0) parts.push(words.afterFailures(first))
    if (again > 0) parts.push(words.sentAgain(again))
    return `${parts.join(', ')}.`
  }
  const last = attempts.at(-1)
  if (!last) return ''
  const failed = words.failed(attempts.length, when(last.attemptedAt), whyNot(last, words))
  const next = last.nextAttemptAt ? words.retryAt(when(last.nextAttemptAt)) : words.noRetry
  return `${failed}; ${next}.`
}

function whyNot({ outcome, statusCode }: Delivery, words: TextsIn<typeof timelineTexts>['channels']): string {
  return statusCode === null ? (words.outcome[outcome] ?? outcome) : words.answered(statusCode)
}

/** Formats a moment to the second if it is on the same day as another one, otherwise with its date. */
function momentBeside(other: string, moment: string, language: Language): string {
  const [one, at] = [new Date(other), new Date(moment)]
  return dateOf(language, one) === dateOf(language, at) ? secondOf(language, at) : momentOf(language, at)
}
