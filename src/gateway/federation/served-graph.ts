import type { GraphQLSchema } from 'graphql'
import { type Subgraph, subgraphPath } from '../../graph/index.ts'
import type { Limits } from '../limits/index.ts'
import { federated } from './federated.ts'

/** A graph at a path: the whole one for clients, or a subgraph for a router. */
export interface ServedGraph {
  readonly path: `/${string}`
  readonly schema: GraphQLSchema
  /** Whether a router stands in front and writes the documents. */
  readonly behindRouter: boolean
}

/** The whole graph, for clients. */
export const wholeGraph = (schema: GraphQLSchema): ServedGraph => ({
  path: '/graphql',
  schema,
  behindRouter: false,
})

/** One subgraph, for a router. */
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

/** A router enforces limits on clients by itself, and its own documents may exceed them. */
export const limitsFor = ({ behindRouter }: ServedGraph, limits: Limits): Limits =>
  behindRouter ? { ...limits, ...UNBOUNDED } : limits
