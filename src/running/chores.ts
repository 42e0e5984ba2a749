import type { Caller } from '../access/index.ts'
import type { Services } from '../installation/index.ts'

/** Milliseconds between two looks at what time it is for orders, at what is to be sealed and summed up, and at what comes to its end. */
const DEADLINES_EVERY = 1000
const SEALING_EVERY = 1000
const SUMMING_UP_EVERY = 1000
const ENDS_EVERY = 60_000
/** Milliseconds between two looks whether a month is to be published. */
const PUBLISHING_EVERY = 60_000
/** Milliseconds between two looks for webhooks that are to be tried again. */
const WEBHOOK_RETRIES_EVERY = 1000
/** Milliseconds between two looks for webhooks that nobody rang for: all events of this process ring, those of others do not. */
const WEBHOOK_CATCH_UP_EVERY = { alone: 60_000, amongOthers: 1000 }

/** What is to be done again and again without anybody asking. */
export interface Chore {
  readonly every: number
  /** Whether what it does cannot be taken back: what recipients are told, what is forgotten. Where the clock may be wrong, it waits. */
  readonly irreversible: boolean
  readonly work: () => Promise<void>
}

/** The chores of each subgraph that has any; whatever process serves the subgraph does them. */
export function choresOf(
  services: Services,
  { actor, alone }: { actor: Caller; alone: boolean },
): ReadonlyMap<string, readonly Chore[]> {
  const {
    compliance,
    deadlines,
    personalData,
    phoneVerifications,
    sealer,
    textMessages,
    userCounts,
    webhooks,
    webhookDispatcher,
  } = services
  const catchUpEvery = alone ? WEBHOOK_CATCH_UP_EVERY.alone : WEBHOOK_CATCH_UP_EVERY.amongOthers
  return new Map([
    [
      'enforcement',
      [
        { every: DEADLINES_EVERY, irreversible: true, work: () => deadlines.sweep(actor) },
        { every: SUMMING_UP_EVERY, irreversible: false, work: () => compliance.sumUp(actor) },
        { every: PUBLISHING_EVERY, irreversible: true, work: () => compliance.publishMonths(actor) },
      ],
    ],
    [
      'identity',
      [
        { every: ENDS_EVERY, irreversible: true, work: () => personalData.eraseWhatIsDue(actor) },
        { every: ENDS_EVERY, irreversible: true, work: () => phoneVerifications.forgetAbandoned(actor) },
        { every: ENDS_EVERY, irreversible: true, work: () => textMessages.forgetSpent(actor) },
        { every: ENDS_EVERY, irreversible: false, work: () => userCounts.recountWhatIsDue(actor) },
      ],
    ],
    [
      'webhooks',
      [
        { every: ENDS_EVERY, irreversible: true, work: () => webhooks.forgetOldDeliveries(actor) },
        { every: WEBHOOK_RETRIES_EVERY, irreversible: false, work: () => webhookDispatcher.sweep() },
        { every: catchUpEvery, irreversible: false, work: () => webhookDispatcher.catchUp() },
      ],
    ],
    ['audit', [{ every: SEALING_EVERY, irreversible: false, work: () => sealer.seal(actor) }]],
  ])
}
