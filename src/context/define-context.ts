import type { Caller } from '../access/index.ts'
import { type DocumentDefinition, type ReferenceResolver, rowsOf, type SubgraphDefinition } from '../graph/index.ts'
import type { IdForm, VisibleModel } from '../kernel/index.ts'
import type { Model, Upgrade } from '../storage/index.ts'
import type { ActivityKindDefinition } from './activity-kind.ts'
import type { EventLogDefinition } from './event-log.ts'
import type { Job } from './job.ts'
import type { TargetKind } from './target-kind.ts'

/** An entity with a global id: its rows where they are shown as they are stored, or else how it is found. */
export type NodeDefinition =
  | { readonly model: VisibleModel }
  | { readonly id: IdForm; readonly find: ReferenceResolver }

/** Other contexts whose services one is built with. */
export type Needs = Readonly<Record<string, AnyContext>>

/** What is each of a union at once. */
export type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never

/** What a context is built with, beside the services of others. */
export type PartsOf<C> = C extends { build?(parts: infer Parts, needed: never): unknown } ? Parts : never

/** The services that a context gives to resolvers, jobs and whoever needs it. */
export type ServicesOf<C> = C extends { build?(parts: never, needed: never): infer Services } ? Services : never

/** The services of some contexts, together. */
export type ServicesOfAll<C> = [C] extends [never] ? object : Together<ServicesOf<C>>

/**
 * Everything that others have to know of a context. What is derived from it: prefixes of ids, `Query.node`, stubs in other subgraphs, what
 * orders can be about, event logs and webhooks, jobs, routes, activity, tables.
 */
export interface AnyContext {
  /** Names its subgraph and its jobs' lease. */
  readonly name: string
  /** They stand before it, and are built before it. */
  readonly needs?: Needs
  /** What it stores. */
  readonly models?: readonly Model[]
  /** What databases of earlier releases go through, so that they hold what it stores today. */
  readonly upgrades?: readonly Upgrade[]
  /** The entities that it owns and that have a global id, by typename. */
  readonly nodes?: Readonly<Record<string, NodeDefinition>>
  /** The entities that it owns and that have none, by typename. */
  readonly references?: Readonly<Record<string, ReferenceResolver>>
  readonly resolvers?: readonly Function[]
  /** Types that no field names, because only an interface or a union leads to them. Called once all contexts are known. */
  readonly orphanedTypes?: () => readonly Function[]
  /** Makes its services, from what surrounds all contexts and from the services of those that it needs. */
  build?(parts: never, needed: never): object
  /** What orders and referrals can be about. */
  readonly targets?: readonly TargetKind[]
  /** What recipients are told. */
  readonly logs?: readonly EventLogDefinition[]
  /** What time asks for; done by one of the nodes that serve its subgraph. */
  jobs?(services: never, by: { readonly actor: Caller; readonly alone: boolean }): readonly Job[]
  /** Codes by which it refuses, beside those that all share, and what is said of them. */
  readonly codes?: Readonly<Record<string, string>>
  /** What is served beside the graph. */
  readonly routes?: readonly DocumentDefinition[]
  /** What agencies' consoles are told of, by its name in the audit trail. Its subjects have a `jurisdiction`, and may have a `reference`. */
  readonly activity?: Readonly<Record<string, ActivityKindDefinition>>
}

/** A context with the types of what it is built with, of what it needs, and of its services. */
export interface ContextDefinition<Parts extends object, N extends Needs, Services extends object> extends AnyContext {
  readonly needs?: N
  build?(parts: Parts, needed: ServicesOfAll<N[keyof N]>): Services
  jobs?(services: Services, by: { readonly actor: Caller; readonly alone: boolean }): readonly Job[]
}

/** Says what a context is. */
export const defineContext = <Parts extends object, N extends Needs, Services extends object>(
  definition: ContextDefinition<Parts, N, Services>,
): ContextDefinition<Parts, N, Services> => definition

/** A context as the graph takes it. */
export function subgraphOf(context: AnyContext): SubgraphDefinition {
  const { name, nodes = {}, references = {} } = context
  const ofNodes = Object.entries(nodes).map(([typename, node]) => [
    typename,
    'model' in node ? rowsOf(node.model) : node.find,
  ])
  return {
    name,
    models: context.models ?? [],
    resolvers: context.resolvers ?? [],
    orphanedTypes: context.orphanedTypes?.() ?? [],
    references: { ...Object.fromEntries(ofNodes), ...references },
    documents: context.routes ?? [],
  }
}
