import type { Contexts } from '../context/index.ts'
import { contexts, subgraphs } from '../contexts.ts'
import { executeInPlace, type ServedGraph, servedSubgraph, wholeGraph } from '../gateway/index.ts'
import { buildSubgraph, type DocumentDefinition } from '../graph/index.ts'

/** What one process serves: the whole graph to clients, or some subgraphs to a router. */
export interface Serving {
  /** The names of its subgraphs, whose periodic jobs this process also runs. */
  readonly names: ReadonlySet<string>
  /** Whether this is the only serving process. */
  readonly alone: boolean
  readonly graphs: readonly ServedGraph[]
  readonly documents: readonly DocumentDefinition[]
}

/**
 * Builds the served graphs. Each process has the whole graph: it serves it to clients, or only renders pushed events
 * with it.
 */
export function serve(sdl: string, only: readonly string[] | null, installed: Contexts = contexts) {
  const built = installed.subgraphs.map(buildSubgraph)
  const schema = executeInPlace(sdl, built)
  const served = only ? built.filter(({ name }) => only.includes(name)) : built
  const serving: Serving = {
    names: new Set(served.map(({ name }) => name)),
    alone: only === null,
    graphs: only ? served.map((subgraph) => servedSubgraph(subgraph, built)) : [wholeGraph(schema)],
    documents: served.flatMap(({ documents = [] }) => documents),
  }
  return { schema, serving }
}

/** Parses a comma-separated list of subgraph names. Throws for an unknown name and for an empty list. */
export function subgraphNames(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !subgraphs.some((subgraph) => subgraph.name === name))
  if (unknown.length > 0)
    throw new Error(
      `There is no subgraph ${unknown.map((name) => `“${name}”`).join(', ')}; there are ${subgraphs.map(({ name }) => name).join(', ')}.`,
    )
  return names
}
