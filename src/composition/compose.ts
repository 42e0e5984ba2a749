import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql'
import { objectTypesOf, ownersOf, type Subgraph, subgraphPath } from '../graph/index.ts'

export interface Composition {
  /** The schema as clients see it; nothing resolves its fields yet. */
  readonly schema: GraphQLSchema
  /** What a standard router takes to serve the same graph from split subgraphs. */
  readonly supergraphSdl: string
}

/** Federation features whose meaning in-place execution does not carry out. */
const NOT_COVERED = /@(requires|provides|override|interfaceObject|external)\b/

/**
 * Composes the subgraphs by the rules of Federation 2. Throws, with every error, where they do not fit together,
 * or where they ask for more than the gateway carries out in place. The addresses in it are those of services that are called by the
 * subgraphs' names, as in Docker Compose and Kubernetes; a router can be told others.
 */
export function compose(subgraphs: readonly Subgraph[]): Composition {
  const problems = subgraphs.flatMap(problemsOfSubgraph)
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}:4000${subgraphPath(name)}` })),
  )
  problems.push(...(errors ?? []).map(({ message }) => message), ...problemsOfOwnership(subgraphs))
  if (problems.length > 0 || !supergraphSdl) throw new Error(`The subgraphs do not compose:\n${problems.join('\n')}`)
  return { schema: buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl))), supergraphSdl }
}

const keysOf = (type: GraphQLObjectType): number =>
  type.astNode?.directives?.filter(({ name }) => name.value === 'key').length ?? 0

function problemsOfSubgraph(subgraph: Subgraph): string[] {
  const feature = NOT_COVERED.exec(subgraph.sdl)
  const severalKeys = objectTypesOf(subgraph).filter((type) => keysOf(type) > 1)
  return [
    ...(feature ? [`${subgraph.name} uses ${feature[0]}, which is not carried out in place.`] : []),
    ...severalKeys.map((type) => `${subgraph.name} gives ${type.name} more than one key.`),
  ]
}

/** Each entity has one owner, and each of its fields is resolved by one subgraph. */
function problemsOfOwnership(subgraphs: readonly Subgraph[]): string[] {
  const owners = ownersOf(subgraphs)
  const resolvedBy = new Map<string, string[]>()
  for (const subgraph of subgraphs)
    for (const type of objectTypesOf(subgraph).filter((each) => keysOf(each) > 0))
      for (const field of Object.keys(type.getFields()).filter((name) => name !== 'id'))
        resolvedBy.set(`${type.name}.${field}`, [...(resolvedBy.get(`${type.name}.${field}`) ?? []), subgraph.name])
  const entities = new Set(
    subgraphs.flatMap((subgraph) => objectTypesOf(subgraph).flatMap((type) => (keysOf(type) > 0 ? [type.name] : []))),
  )
  return [
    ...[...entities].flatMap((name) => (owners.has(name) ? [] : [`No subgraph resolves references to ${name}.`])),
    ...[...resolvedBy].flatMap(([field, names]) =>
      names.length > 1 ? [`${field} is resolved by ${names.join(' and ')}.`] : [],
    ),
  ]
}
