import type { Caller } from '../access/index.ts'
import { type DocumentDefinition, type ReferenceResolver, rowsOf, type SubgraphDefinition } from '../graph/index.ts'
import type { IdForm, VisibleModel } from '../kernel/index.ts'
import type { Model, Upgrade } from '../storage/index.ts'
import type { ActivityKindDefinition } from './activity-kind.ts'
import type { EventLogDefinition } from './event-log.ts'
import type { Job } from './job.ts'
import type { TargetKind } from './target-kind.ts'

/** An entity with a global id: its model if rows are exposed as stored, or else its id form and resolver. */
export type NodeDefinition = VisibleModel | { readonly id: IdForm; readonly find: ReferenceResolver }

/** The contexts whose services are dependencies of a context. */
export type Needs = Readonly<Record<string, AnyContext>>

/** The intersection of the members of a union. */
export type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never

/** The dependencies of a context, beside the services of others. */
export type PartsOf<C> = C extends { build?(parts: infer Parts, needed: never): unknown } ? Parts : never

/** The services that a context provides to resolvers, jobs and other contexts. */
export type ServicesOf<C> = C extends { build?(parts: never, needed: never): infer Services } ? Services : never

/** The combined services of several contexts. */
export type ServicesOfAll<C> = [C] extends [never] ? object : Together<ServicesOf<C>>

/**
 * The public definition of a context. Derived from it: id prefixes, `Query.node`, stubs in other subgraphs, targets of
 * orders, event logs and webhooks, jobs, routes, activity, tables.
 */
export interface AnyContext {
  /** The name of its subgraph and of its jobs' lease. */
  readonly name: string
  /** The contexts it depends on, which precede it and are built first. */
  readonly needs?: Needs
  /** The models that it stores. */
  readonly models?: readonly Model[]
  /** The schema migrations of its tables from earlier releases. */
  readonly upgrades?: readonly Upgrade[]
  /** The entities that it owns and that have a global id, by typename. */
  readonly nodes?: Readonly<Record<string, NodeDefinition>>
  /** The entities that it owns and that have no global id, by typename. */
  readonly references?: Readonly<Record<string, ReferenceResolver>>
  readonly resolvers?: readonly Function[]
  /** Types reachable only through an interface or a union. Called once all contexts are known. */
  readonly orphanedTypes?: () => readonly Function[]
  /** Builds its services from the common dependencies and the services that it needs. */
  build?(parts: never, needed: never): object
  /** Its kinds of targets of orders and referrals. */
  readonly targets?: readonly TargetKind[]
  /** Its event logs for recipients. */
  readonly logs?: readonly EventLogDefinition[]
  /** Its periodic jobs; run by one of the nodes that serve its subgraph. */
  jobs?(services: never, by: { readonly actor: Caller; readonly alone: boolean }): readonly Job[]
  /** Its own error codes, beside the shared ones, with their descriptions. */
  readonly codes?: Readonly<Record<string, string>>
  /** Its routes outside of the graph. */
  readonly routes?: readonly DocumentDefinition[]
  /**
   * The activity shown in agencies' consoles, by its name in the audit trail. Its subjects have a `jurisdiction` and
   * may have a `reference`.
   */
  readonly activity?: Readonly<Record<string, ActivityKindDefinition>>
}

/** A context with the types of its dependencies and services. */
export interface ContextDefinition<Parts extends object, N extends Needs, Services extends object> extends AnyContext {
  readonly needs?: N
  build?(parts: Parts, needed: ServicesOfAll<N[keyof N]>): Services
  jobs?(services: Services, by: { readonly actor: Caller; readonly alone: boolean }): readonly Job[]
}

/** Defines a context. */
export const defineContext = <Parts extends object, N extends Needs, Services extends object>(
  definition: ContextDefinition<Parts, N, Services>,
): ContextDefinition<Parts, N, Services> => definition

/** Converts a context into its subgraph definition. */
export function subgraphOf(context: AnyContext): SubgraphDefinition {
  const { name, nodes = {}, references = {} } = context
  const ofNodes = Object.entries(nodes).map(([typename, node]) => [typename, 'find' in node ? node.find : rowsOf(node)])
  return {
    name,
    resolvers: context.resolvers ?? [],
    orphanedTypes: context.orphanedTypes?.() ?? [],
    references: { ...Object.fromEntries(ofNodes), ...references },
    documents: context.routes ?? [],
  }
}
