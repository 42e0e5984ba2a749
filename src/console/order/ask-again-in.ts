import { DAY } from '../language/moments.ts'
import { attemptsAt, type SentOrder } from './channels-of.ts'

/** Milliseconds during which a receiver's answer is polled often; it has fifteen seconds to answer. */
const SOON = 20_000
const OFTEN = 1500
/** Afterwards it may come at any time, because earlier events are sent first. */
const NOW_AND_THEN = 30_000
/** After this time no more attempts are made. */
const LONGEST = DAY

/**
 * Returns the milliseconds until the next poll for webhook deliveries; null when none are expected. No subscription reports attempts: most
 * are of interest to nobody.
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

/** Returns the moments from which attempts are to be expected. */
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
