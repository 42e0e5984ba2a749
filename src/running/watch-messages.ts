import type { Logger } from 'pino'
import type { Storage } from '../storage/index.ts'
import type { Metrics } from '../telemetry/index.ts'

/** What the trail says of messages that did not go out; their senders are not told, so the operator is. */
const WITHHELD = new Map([
  ['text-message.withheld-from-number', 'number'],
  ['text-message.withheld-from-all', 'all'],
] as const)

/** Tells the operator of each text message that is withheld in silence. */
export function watchMessages(
  storage: Storage,
  { metrics, log }: { metrics: Metrics; log: Pick<Logger, 'warn'> },
): void {
  storage.onDomainEvent(({ what }) => {
    const from = (WITHHELD as ReadonlyMap<string, 'number' | 'all'>).get(what)
    if (!from) return
    metrics.messageWithheld(from)
    log.warn({ from }, 'A text message was withheld: too many go out.')
  })
}
