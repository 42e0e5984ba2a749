import type { Role } from '../access/index.ts'
import { OpenEnum } from '../graph/index.ts'

/** A kind of event log: each recipient has one log of each kind and reads it by subscription, polling or webhook. */
export interface EventLogDefinition {
  /**
   * The name in the ids of logs, which never changes, e.g. `removal-orders`; in `WebhookLog` it is `REMOVAL_ORDERS`.
   */
  readonly kind: string
  /** The description in `WebhookLog`. */
  readonly description: string
  /** The prefix of the event's kind in a webhook's `type`, e.g. `removal_order`. */
  readonly noun: string
  /** The roles that may read it; the same as for its subscription. */
  readonly readers: readonly Role[]
  /**
   * The subscription whose result for one event becomes a webhook's `data`; `target` is the selection on an order's or
   * a referral's target.
   */
  subscription(target: string): string
}

/** The logs of all contexts, as named in webhook registrations. */
export const webhookLogs = new OpenEnum({
  name: 'WebhookLog',
  description: 'A recipient’s log that can be sent to a webhook endpoint.',
})

/** The name of a kind of log in `WebhookLog`. */
export const logName = (kind: string): string => kind.replaceAll('-', '_').toUpperCase()

/** The kind of log with this name in `WebhookLog`. */
export const logKind = (name: string): string => name.replaceAll('_', '-').toLowerCase()
