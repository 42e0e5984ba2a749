import { type Caller, hasRole } from '../../access/index.ts'
import { type EventLogDefinition, logName, type TargetKinds } from '../../context/index.ts'

/** An event log with the text of its subscription, which is the same for every event. */
type CarriedLog = Pick<EventLogDefinition, 'noun' | 'readers'> & { readonly subscription: string }

/** The event logs that webhook endpoints can carry, by their names in `WebhookLog`. */
export class CarriedLogs {
  readonly #byName: ReadonlyMap<string, CarriedLog>

  constructor({ logs, targets }: { logs: ReadonlyMap<string, EventLogDefinition>; targets: TargetKinds }) {
    const kinds = targets.all.map(({ typename, told }) => `... on ${typename} { ${told} }`)
    const target = ['__typename ... on Node { id }', ...kinds, '... on ExternalLink { link: url }'].join(' ')
    this.#byName = new Map(
      [...logs].map(([kind, log]) => [logName(kind), { ...log, subscription: log.subscription(target) }]),
    )
  }

  /** Whether the caller's organisation can have this log. */
  areReadBy(caller: Caller, log: string): boolean {
    return hasRole(caller, ...this.#of(log).readers)
  }

  /** Returns the `type` of a message, in the characters that Standard Webhooks allows: `removal_order.user_notice_due`. */
  typeOf(log: string, kind: string): string {
    return `${this.#of(log).noun}.${kind.toLowerCase()}`
  }

  /** Returns the subscription whose result is the `data` of a message. */
  subscriptionOf(log: string): string {
    return this.#of(log).subscription
  }

  #of(name: string): CarriedLog {
    const log = this.#byName.get(name)
    if (!log) throw new Error(`There is no event log ${name}.`)
    return log
  }
}
