import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'

/**
 * Returns the object type by the name that an abstract type was resolved to. Throws a `GraphQLError`, with graphql-js's text, when it is
 * none of its types.
 */
export function runtimeTypeOf(
  type: GraphQLAbstractType,
  typename: unknown,
  info: GraphQLResolveInfo,
  value: unknown,
): GraphQLObjectType {
  const { schema } = info
  const found = typeof typename === 'string' ? schema.getType(typename) : undefined
  if (isObjectType(found) && schema.isSubType(type, found)) return found
  throw wrongType(type, typename, info, value)
}

function wrongType(
  type: GraphQLAbstractType,
  typename: unknown,
  { schema, parentType, fieldName, fieldNodes: nodes }: GraphQLResolveInfo,
  value: unknown,
): GraphQLError {
  const mustResolve = `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${parentType.name}.${fieldName}"`
  if (typename === null || typename === undefined)
    return new GraphQLError(
      `${mustResolve}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    )
  if (isObjectType(typename))
    return new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    )
  if (typeof typename !== 'string')
    return new GraphQLError(`${mustResolve} with value ${inspect(value)}, received "${inspect(typename)}".`)
  const found = schema.getType(typename)
  if (!found)
    return new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${typename}" that does not exist inside the schema.`,
      { nodes },
    )
  if (!isObjectType(found))
    return new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${typename}".`, { nodes })
  return new GraphQLError(`Runtime Object type "${typename}" is not a possible type for "${type.name}".`, { nodes })
}
