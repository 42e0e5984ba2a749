import type { Role } from '../access/index.ts'
import { OpenEnum } from '../graph/index.ts'

/** A kind of event log: each recipient has one of each, and reads it by subscription, by polling and by webhook. */
export interface EventLogDefinition {
  /** As it stands in the ids of logs, for ever, e.g. `removal-orders`; in `WebhookLog` it is `REMOVAL_ORDERS`. */
  readonly kind: string
  /** What `WebhookLog` says of it. */
  readonly description: string
  /** What stands before the kind of event in a webhook's `type`, e.g. `removal_order`. */
  readonly noun: string
  /** The roles whose clients read it; the same as for its subscription. */
  readonly readers: readonly Role[]
  /** The subscription whose result for one event is a webhook's `data`; `target` is what it selects of an order's or a referral's target. */
  subscription(target: string): string
}

/** The logs of all contexts, as those who register a webhook name them. */
export const webhookLogs = new OpenEnum({
  name: 'WebhookLog',
  description: 'A recipient’s log that can be sent to a webhook endpoint.',
})

/** The name of a kind of log in `WebhookLog`. */
export const logName = (kind: string): string => kind.replaceAll('-', '_').toUpperCase()

/** The kind of log that has this name in `WebhookLog`. */
export const logKind = (name: string): string => name.replaceAll('_', '-').toLowerCase()
