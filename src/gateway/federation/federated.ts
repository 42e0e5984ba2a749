import { extendSchema, type GraphQLField, type GraphQLSchema, isUnionType, parse } from 'graphql'
import { objectTypesOf, type RequestContext, type Subgraph } from '../../graph/index.ts'
import { InvalidInput, idIn, typenameOf } from '../../kernel/index.ts'
import { executable } from './executable.ts'
import { References } from './references.ts'

/**
 * The schema of one subgraph for a router (Apollo Federation, subgraph specification). References are looked up through their owner,
 * even one in another process: the router would take a key for proof that the caller may see the object.
 */
export function federated(subgraph: Subgraph, all: readonly Subgraph[]): GraphQLSchema {
  const entities = resolvableEntitiesOf(subgraph)
  const references = new References(all)
  const own = executable(parse(subgraph.sdl), { subgraphs: [subgraph], references })
  const schema = extendSchema(own, parse(machinery(entities)))
  rootField(schema, '_service').resolve = () => ({ sdl: subgraph.sdl })
  if (entities.length > 0) addEntities(schema, new Set(entities), references)
  return schema
}

const machinery = (entities: readonly string[]): string => `
  type _Service { sdl: String! }
  extend type Query { _service: _Service! }
  ${
    entities.length === 0
      ? ''
      : `scalar _Any
         union _Entity = ${entities.join(' | ')}
         extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`
  }`

/** The entity types that a router can resolve here by key. */
const resolvableEntitiesOf = (subgraph: Subgraph): string[] =>
  objectTypesOf(subgraph)
    .filter(({ astNode }) =>
      astNode?.directives?.some(
        ({ name, arguments: given }) =>
          name.value === 'key' &&
          !given?.some(({ name: key, value }) => key.value === 'resolvable' && 'value' in value && !value.value),
      ),
    )
    .map(({ name }) => name)

function addEntities(schema: GraphQLSchema, entities: ReadonlySet<string>, references: References): void {
  /** The requested type names of objects whose id does not reveal it. */
  const typenames = new WeakMap<object, string>()
  const resolve = async (representation: unknown, index: number, context: RequestContext): Promise<object | null> => {
    const { typename, id } = read(representation, index, entities)
    const found = await references.find(typename, id, context)
    if (found && typenameOf(found) !== typename) typenames.set(found, typename)
    return found
  }
  const union = schema.getType('_Entity')
  if (isUnionType(union)) union.resolveType = (value: object) => typenames.get(value) ?? typenameOf(value)
  rootField(schema, '_entities').resolve = (_root, { representations }: { representations: unknown[] }, context) =>
    Promise.all(
      // An invalid representation is an error at its own index.
      representations.map((each, index) => resolve(each, index, context).catch((error: unknown) => error)),
    )
}

/** Throws `InvalidInput` for an invalid representation. */
function read(value: unknown, index: number, entities: ReadonlySet<string>): { typename: string; id: string } {
  const { __typename: typename, id } = (value ?? {}) as { __typename?: unknown; id?: unknown }
  const path = ['representations', String(index)]
  if (typeof typename !== 'string' || !entities.has(typename))
    throw InvalidInput.at([...path, '__typename'], `This must be one of ${[...entities].join(', ')}.`)
  if (typeof id !== 'string') throw InvalidInput.at([...path, 'id'], 'This must be an id.')
  return { typename, id: idIn(id) }
}

function rootField(schema: GraphQLSchema, name: string): GraphQLField<unknown, RequestContext> {
  const field = schema.getQueryType()?.getFields()[name]
  if (!field) throw new Error(`Query.${name} is not there.`)
  return field
}
