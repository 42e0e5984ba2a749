import type { Logger } from 'pino'
import type { Storage } from '../storage/index.ts'
import type { Metrics } from '../telemetry/index.ts'

/** Audit actions of withheld messages; their senders are not informed, so the operator is. */
const WITHHELD = new Map([
  ['text-message.withheld-from-number', 'number'],
  ['text-message.withheld-from-all', 'all'],
] as const)

/** Reports each silently withheld text message to the operator. */
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
