import type { GraphQLSchema } from 'graphql'
import { type Subgraph, subgraphPath } from '../../graph/index.ts'
import type { Limits } from '../limits/index.ts'
import { federated } from './federated.ts'

/** A graph at an address of its own: the whole one for clients, or one of its subgraphs for a router. */
export interface ServedGraph {
  readonly path: `/${string}`
  readonly schema: GraphQLSchema
  /** Whether a router stands between it and the clients, and writes the documents. */
  readonly behindRouter: boolean
}

/** The whole graph, as clients see it. */
export const wholeGraph = (schema: GraphQLSchema): ServedGraph => ({
  path: '/graphql',
  schema,
  behindRouter: false,
})

/** One of the subgraphs, as a router sees it. */
export const servedSubgraph = (subgraph: Subgraph, all: readonly Subgraph[]): ServedGraph => ({
  path: subgraphPath(subgraph.name),
  schema: federated(subgraph, all),
  behindRouter: true,
})

const UNBOUNDED: Pick<Limits, 'depth' | 'aliases' | 'directives' | 'cost'> = {
  depth: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  directives: Number.POSITIVE_INFINITY,
  cost: Number.POSITIVE_INFINITY,
}

/** The limits of a graph: a router writes documents of its own, and has held its clients to its limits before. */
export const limitsFor = ({ behindRouter }: ServedGraph, limits: Limits): Limits =>
  behindRouter ? { ...limits, ...UNBOUNDED } : limits
