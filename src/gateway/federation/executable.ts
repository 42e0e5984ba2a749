import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { READS, type RequestContext, type Subgraph } from '../../graph/index.ts'
import { typenameOf } from '../../kernel/index.ts'
import { chargingRows } from './charging-rows.ts'
import type { References } from './references.ts'

/**
 * Builds a schema whose fields call the resolvers of the owning subgraphs directly, except that references to entities of other
 * subgraphs are looked up through their owner.
 */
export function executable(
  document: DocumentNode,
  { subgraphs, references }: { subgraphs: readonly Subgraph[]; references: References },
): GraphQLSchema {
  const schema = buildASTSchema(document, { assumeValidSDL: true }) // composition has validated it
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = typenameOf
    if (isScalarType(type) && !isSpecifiedScalarType(type)) adoptScalar(type, subgraphs)
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) adoptResolver(type.name, field, subgraphs, references)
  }
  return schema
}

function adoptScalar(scalar: GraphQLScalarType, subgraphs: readonly Subgraph[]): void {
  const original = subgraphs.map(({ schema }) => schema.getType(scalar.name)).find((type) => type !== undefined)
  if (!(original instanceof GraphQLScalarType)) throw new Error(`No subgraph implements the scalar ${scalar.name}.`)
  scalar.serialize = original.serialize
  scalar.parseValue = original.parseValue
  scalar.parseLiteral = original.parseLiteral
}

function adoptResolver(
  typename: string,
  field: GraphQLField<unknown, RequestContext>,
  subgraphs: readonly Subgraph[],
  references: References,
): void {
  const owner = subgraphs.find((subgraph) => fieldOf(subgraph, typename, field.name)?.resolve ?? false)
  const original = owner && fieldOf(owner, typename, field.name)
  if (!original) {
    const resolve = chargingRows(typename, field, undefined) // a plain property of the parent
    if (resolve) Object.assign(field, { resolve, extensions: { [READS]: [field.name] } })
    return
  }
  if (original.subscribe) field.subscribe = original.subscribe
  // A subgraph that extends another's entity receives only its key.
  const reads = references.isOfOther(typename, owner) ? ['id'] : original.extensions[READS]
  field.extensions = { [READS]: reads }
  const resolve = chargingRows(typename, field, original.resolve) as GraphQLFieldResolver<unknown, RequestContext>
  field.resolve = references.leadTo(field, owner) ? references.completing(owner, field, resolve) : resolve
}

function fieldOf(subgraph: Subgraph, typename: string, name: string): GraphQLField<unknown, unknown> | undefined {
  const type = subgraph.schema.getType(typename)
  return isObjectType(type) ? type.getFields()[name] : undefined
}
