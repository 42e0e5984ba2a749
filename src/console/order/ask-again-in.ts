import { DAY } from '../language/moments.ts'
import { attemptsAt, type SentOrder } from './channels-of.ts'

/** Milliseconds for which the answer of a receiver is looked for at once; it has fifteen seconds to answer. */
const SOON = 20_000
const OFTEN = 1500
/** Later it may come at any moment: what was to be sent before is in the way. */
const NOW_AND_THEN = 30_000
/** After that no more attempts are made. */
const LONGEST = DAY

/**
 * In how many milliseconds it is worth looking whether a webhook has told the recipient; null where none is expected to. Of attempts nobody is told
 * as they are made: most of them are of no interest to anybody.
 */
export function askAgainIn(order: SentOrder, now: number): number | null {
  if (order.webhookStatus !== 'ACTIVE') return null
  const waits = expectedAttempts(order, now).flatMap((at) => {
    if (at > now) return [at - now + OFTEN]
    if (now - at > LONGEST) return []
    return [now - at < SOON ? OFTEN : NOW_AND_THEN]
  })
  return waits.length === 0 ? null : Math.min(...waits)
}

/** From when on an attempt is to be expected, for each that is. */
function expectedAttempts(order: SentOrder, now: number): number[] {
  const endpoints = [...new Set(order.webhookDeliveries.map(({ endpointId }) => endpointId))]
  return order.events.flatMap((event) => {
    const happened = Date.parse(event.occurredAt)
    const lasts = endpoints.flatMap((endpointId) => attemptsAt(endpointId, event, order).slice(-1))
    const retries = lasts.flatMap(({ nextAttemptAt }) => (nextAttemptAt ? [Date.parse(nextAttemptAt)] : []))
    // Of several endpoints, some may answer later than others.
    const isNew = lasts.length === 0 || now - happened < SOON
    return isNew ? [...retries, happened] : retries
  })
}
