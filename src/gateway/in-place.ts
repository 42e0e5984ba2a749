import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql'
import { ownersOf, type RequestContext, type Subgraph, typenameOf } from '../graph/index.ts'
import { selectsMoreThanId } from './selection.ts'

/**
 * The emitted schema as clients see it, each field resolved by the subgraph that owns it: no query plan, and nothing between a field and
 * its resolver, except where a field leads to another context's entity; there the reference is looked up through its owner.
 * Throws where the schema is not that of these subgraphs.
 */
export function executeInPlace(sdl: string, subgraphs: readonly Subgraph[]): GraphQLSchema {
  // What was emitted is known to be valid; where its parts stand in the text serves nobody, and would take memory for good.
  const schema = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true })
  const references = new References(subgraphs)
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = typenameOf
    if (isScalarType(type) && !isSpecifiedScalarType(type)) adoptScalar(type, subgraphs)
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) adoptResolver(type.name, field, subgraphs, references)
  }
  demandSameFields(schema, subgraphs)
  return schema
}

/** What is resolved but not shown, or shown by nobody, comes of a schema that was emitted before the code changed. */
function demandSameFields(schema: GraphQLSchema, subgraphs: readonly Subgraph[]): void {
  const ofSubgraphs = new Set(subgraphs.flatMap((subgraph) => fieldsOf(subgraph.schema)))
  const difference = ofSubgraphs.symmetricDifference(new Set(fieldsOf(schema)))
  if (difference.size > 0)
    throw new Error(
      `The emitted schema is not that of the code; run npm run gen:schema. They differ in ${[...difference].join(', ')}.`,
    )
}

const fieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      ? []
      : Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  )

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
  if (!original) return // a plain property of whatever object the parent is
  if (original.subscribe) field.subscribe = original.subscribe
  const resolve = original.resolve as GraphQLFieldResolver<unknown, RequestContext>
  field.resolve = references.leadTo(field) ? references.completing(owner, field, resolve) : resolve
}

function fieldOf(subgraph: Subgraph, typename: string, name: string): GraphQLField<unknown, unknown> | undefined {
  const type = subgraph.schema.getType(typename)
  return isObjectType(type) ? type.getFields()[name] : undefined
}

type Completed = object | null | undefined | Promise<object | null>

/** Turns references to other contexts' entities into the entities. */
class References {
  readonly #owners: ReadonlyMap<string, Subgraph>

  constructor(subgraphs: readonly Subgraph[]) {
    this.#owners = ownersOf(subgraphs)
  }

  /** Whether a field's value can be an entity. */
  leadTo(field: GraphQLField<unknown, RequestContext>): boolean {
    const type = getNamedType(field.type)
    return isAbstractType(type) || this.#owners.has(type.name)
  }

  /** The field's resolver, with each reference in its value looked up through the owner where the selection needs it. */
  completing(
    owner: Subgraph,
    field: GraphQLField<unknown, RequestContext>,
    resolve: GraphQLFieldResolver<unknown, RequestContext>,
  ): GraphQLFieldResolver<unknown, RequestContext> {
    const always = !isNonNullType(field.type) // a reference that may be null must be looked up to learn whether it is
    return (source, args, context, info) => {
      const complete = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(complete)
        if (typeof value !== 'object' || value === null) return value
        return this.#complete(owner, value, context, always || selectsMoreThanId(info))
      }
      const value = resolve(source, args, context, info)
      return value instanceof Promise ? value.then(complete) : complete(value)
    }
  }

  #complete(from: Subgraph, value: { id?: string }, context: RequestContext, needed: boolean): Completed {
    const typename = needed ? typenameOf(value) : undefined
    const owner = typename === undefined ? undefined : this.#owners.get(typename)
    if (!owner || owner === from || typename === undefined || value.id === undefined) return value
    return owner.references[typename]?.(value.id, context)
  }
}
