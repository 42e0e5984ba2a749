import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { type GraphQLSchema, parse } from 'graphql'
import type { Subgraph } from '../graph/index.ts'
import { composeSupergraph } from './compose.ts'
import { executable } from './executable.ts'
import { References } from './references.ts'

/** The whole graph, executable in this process. */
export interface ComposedGraph {
  /** The schema as clients see it, each field resolved by the subgraph that owns it. */
  readonly schema: GraphQLSchema
  /** What a standard router takes to serve the same graph from split subgraphs. */
  readonly supergraphSdl: string
}

/** Composes the subgraphs and executes them in place, without a query plan. */
export function composeInPlace(subgraphs: readonly Subgraph[]): ComposedGraph {
  const supergraphSdl = composeSupergraph(subgraphs)
  const document = transformSupergraphToPublicSchema(parse(supergraphSdl))
  return { schema: executable(document, { subgraphs, references: new References(subgraphs) }), supergraphSdl }
}
