import { type Contexts, subgraphOf } from '../context/index.ts'
import { contexts, subgraphs } from '../contexts.ts'
import { executeInPlace, type ServedGraph, servedSubgraph, wholeGraph } from '../gateway/index.ts'
import { buildSubgraph, type DocumentDefinition } from '../graph/index.ts'

/** What one process serves: the whole graph to clients, or some of its subgraphs to a router. */
export interface Serving {
  /** The names of its subgraphs. Their process also does what is to be done regularly for them. */
  readonly names: ReadonlySet<string>
  /** Whether no other process serves anything. */
  readonly alone: boolean
  readonly graphs: readonly ServedGraph[]
  readonly documents: readonly DocumentDefinition[]
}

/** The whole graph is there in each process: in place it answers clients, and otherwise those whom events reach without asking. */
export function serve(sdl: string, only: readonly string[] | null, installed: Contexts = contexts) {
  const built = installed.all.map((context) => buildSubgraph(subgraphOf(context)))
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

/** The names that stand in a list with commas. Throws for one that is none, and for a list without any. */
export function subgraphNames(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !subgraphs.some((subgraph) => subgraph.name === name))
  if (unknown.length > 0)
    throw new Error(
      `There is no subgraph ${unknown.map((name) => `“${name}”`).join(', ')}; there are ${subgraphs.map(({ name }) => name).join(', ')}.`,
    )
  return names
}
