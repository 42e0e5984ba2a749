import type { Caller } from '../access/index.ts'
import { Delivery } from '../delivery/index.ts'
import { type SubgraphDefinition, userErrorCodes } from '../graph/index.ts'
import { nameNode } from '../kernel/index.ts'
import type { Model, Storage, Upgrade } from '../storage/index.ts'
import { type ActivityKindDefinition, activityKinds } from './activity-kind.ts'
import { type AnyContext, type PartsOf, type ServicesOfAll, subgraphOf, type Together } from './define-context.ts'
import { type EventLogDefinition, logName, webhookLogs } from './event-log.ts'
import type { Job } from './job.ts'
import { urlPatternKinds } from './target-kind.ts'
import { TargetKinds } from './target-kinds.ts'

/** The dependencies of every context, beside those that the installation provides. */
export interface Surroundings {
  readonly storage: Storage<Caller>
  readonly delivery: Delivery
  readonly targets: TargetKinds
  /** The event logs by kind. */
  readonly logs: ReadonlyMap<string, EventLogDefinition>
  /** The activity shown in consoles, by its name in the audit trail, and the models of its subjects. */
  readonly activity: ReadonlyMap<string, ActivityKindDefinition>
  readonly models: readonly Model[]
  /** The services of all contexts; complete only after all are built, so must not be read before. */
  readonly services: object
}

/** The dependencies that an installation must provide to build these contexts. */
export type PartsOfAll<C> = Omit<Together<PartsOf<C>>, Exclude<keyof Surroundings, 'storage'>> &
  Pick<Surroundings, 'storage'>

/** The contexts of an installation, and what is derived from their definitions. */
export class Contexts<C extends AnyContext = AnyContext> {
  readonly models: readonly Model[]
  /** In the order of the numbers in their names. */
  readonly upgrades: readonly Upgrade[]
  readonly logs: ReadonlyMap<string, EventLogDefinition>
  readonly activity: ReadonlyMap<string, ActivityKindDefinition>
  readonly targets: TargetKinds
  /** The contexts' parts of the graph. */
  readonly subgraphs: readonly SubgraphDefinition[]

  /**
   * Throws when a context precedes one that it needs, or when two claim the same name. Registers the contexts' names in
   * the graph.
   */
  constructor(readonly all: readonly C[]) {
    for (const [at, context] of all.entries()) demandPlace(context, all.slice(0, at))
    this.models = all.flatMap(({ models = [] }) => models)
    const upgrades = all.flatMap(({ upgrades = [] }) => upgrades)
    this.upgrades = upgrades.toSorted((one, other) => (one.name < other.name ? -1 : 1))
    this.logs = unique(
      'event log',
      all.flatMap(({ logs = [] }) => logs.map((log) => [log.kind, log] as const)),
    )
    this.activity = unique(
      'activity',
      all.flatMap(({ activity = {} }) => Object.entries(activity)),
    )
    this.targets = new TargetKinds(all.flatMap(({ targets = [] }) => targets))
    this.#tellGraph()
    this.subgraphs = all.map(subgraphOf)
  }

  /** Builds the services of all contexts, each with the services that it needs. */
  build(parts: PartsOfAll<C>): ServicesOfAll<C> & { readonly delivery: Delivery } {
    const { targets, logs, activity, models } = this
    const delivery = new Delivery(parts)
    const services: Record<string, unknown> = { delivery }
    const around = { ...parts, delivery, targets, logs, activity, models, services }
    for (const context of this.all)
      for (const [name, service] of Object.entries(context.build?.(around as never, services as never) ?? {})) {
        if (name in services) throw new Error(`${context.name} builds ${name}, which is there already.`)
        services[name] = service
      }
    return services as ServicesOfAll<C> & { delivery: Delivery }
  }

  /** The periodic jobs by context. */
  jobs(services: object, by: { readonly actor: Caller; readonly alone: boolean }): ReadonlyMap<string, readonly Job[]> {
    return new Map(
      this.all.flatMap((each) => (each.jobs ? [[each.name, each.jobs(services as never, by)] as const] : [])),
    )
  }

  #tellGraph(): void {
    for (const { nodes = {} } of this.all)
      for (const [typename, node] of Object.entries(nodes))
        nameNode(typename, 'find' in node ? node.id : { prefix: node.idPrefix })
    this.targets.name()
    webhookLogs.add([...this.logs.values()].map(({ kind, description }) => ({ name: logName(kind), description })))
    urlPatternKinds.add(this.targets.all.flatMap(({ urlPattern }) => urlPattern ?? []))
    activityKinds.add(this.activity.values())
    const codes = this.all.flatMap(({ codes = {} }) => Object.entries(codes))
    userErrorCodes.add(codes.map(([name, description]) => ({ name, description })))
  }
}

function demandPlace(context: AnyContext, before: readonly AnyContext[]): void {
  if (before.some(({ name }) => name === context.name)) throw new Error(`Two contexts are called ${context.name}.`)
  for (const needed of Object.values(context.needs ?? {}))
    if (!before.includes(needed))
      throw new Error(`The context ${context.name} needs ${needed.name}, which does not stand before it.`)
}

function unique<T>(what: string, named: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const all = new Map<string, T>()
  for (const [name, each] of named) {
    if (all.has(name)) throw new Error(`Two contexts have an ${what} called ${name}.`)
    all.set(name, each)
  }
  return all
}
