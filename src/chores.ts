import type { Logger } from 'pino'
import type { Caller } from './access/index.ts'
import type { Services } from './services.ts'

/** Milliseconds between two looks at what time it is for orders, at what is to be sealed and summed up, and at what comes to its end. */
const DEADLINES_EVERY = 1000
const SEALING_EVERY = 1000
const SUMMING_UP_EVERY = 1000
const ENDS_EVERY = 60_000
/** Milliseconds between two looks for webhooks that are to be tried again. */
const WEBHOOK_RETRIES_EVERY = 1000
/** Milliseconds between two looks for webhooks that nobody rang for: all events of this process ring, those of others do not. */
const WEBHOOK_CATCH_UP_EVERY = { alone: 60_000, amongOthers: 1000 }

/** What time asks for, and the subgraph whose process does it. */
export interface Chore {
  readonly of: string
  readonly every: number
  readonly work: () => Promise<void>
}

/** All that is to be done regularly, whoever does it. */
export function choresOf(services: Services, { actor, alone }: { actor: Caller; alone: boolean }): Chore[] {
  const { deadlines, personalData, phoneVerifications, userCounts, webhooks, webhookDispatcher, sealer, compliance } =
    services
  const catchUpEvery = alone ? WEBHOOK_CATCH_UP_EVERY.alone : WEBHOOK_CATCH_UP_EVERY.amongOthers
  return [
    { of: 'enforcement', every: DEADLINES_EVERY, work: () => deadlines.sweep(actor) },
    { of: 'identity', every: ENDS_EVERY, work: () => personalData.eraseWhatIsDue(actor) },
    { of: 'identity', every: ENDS_EVERY, work: () => phoneVerifications.forgetAbandoned(actor) },
    { of: 'identity', every: ENDS_EVERY, work: () => userCounts.recountWhatIsDue(actor) },
    { of: 'webhooks', every: ENDS_EVERY, work: () => webhooks.forgetOldDeliveries(actor) },
    { of: 'webhooks', every: WEBHOOK_RETRIES_EVERY, work: () => webhookDispatcher.sweep() },
    { of: 'webhooks', every: catchUpEvery, work: () => webhookDispatcher.catchUp() },
    { of: 'enforcement', every: SUMMING_UP_EVERY, work: () => compliance.sumUp(actor) },
    { of: 'audit', every: SEALING_EVERY, work: () => sealer.seal(actor) },
  ]
}

/** Does a chore again and again, never twice at once; what fails is logged, and tried again. */
export function repeat({ work, every }: Chore, log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error(error, 'What is due could not be done; it is tried again.'))
      .finally(() => {
        running = undefined
      })
  }, every).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
