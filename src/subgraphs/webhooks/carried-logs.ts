import { type Caller, hasRole } from '../../access/index.ts'
import { type EventLogDefinition, logKind, type TargetKinds } from '../../context/index.ts'

/** The event logs that webhook endpoints can carry, by their names in `WebhookLog`. */
export class CarriedLogs {
  readonly #target: string

  constructor(private readonly parts: { logs: ReadonlyMap<string, EventLogDefinition>; targets: TargetKinds }) {
    const kinds = parts.targets.all.map(({ typename, told }) => `... on ${typename} { ${told} }`)
    this.#target = ['__typename ... on Node { id }', ...kinds, '... on ExternalLink { link: url }'].join(' ')
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
    return this.#of(log).subscription(this.#target)
  }

  #of(log: string): EventLogDefinition {
    const definition = this.parts.logs.get(logKind(log))
    if (!definition) throw new Error(`There is no event log ${log}.`)
    return definition
  }
}
