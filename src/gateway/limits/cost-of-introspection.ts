import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'

/** Number of scalar values that cost as much as an object. */
const VALUES = 50

interface Asked {
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
  /** Maximum number of objects that are counted. */
  most: number
}

/**
 * Returns the cost of an introspection field: one unit for each object in its result, which is known beforehand. Infinite above the
 * maximum.
 */
export function costOfIntrospection(schema: GraphQLSchema, field: FieldNode, asked: Asked): number {
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find(({ name }) => name === field.name.value)
  return meta ? Math.ceil(new Introspection(schema, asked).ofField(null, meta, field)) : 0
}

class Introspection {
  readonly #known = new Map<object, Map<SelectionSetNode, number>>()
  #looks = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly asked: Asked,
  ) {}

  ofField(parent: unknown, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const args = getArgumentValues(field, node, this.asked.variables)
    const value: unknown = field.resolve?.(parent, args, {}, { schema: this.schema } as never)
    return this.#ofValue(value, getNamedType(field.type).name, node.selectionSet)
  }

  #ofValue(value: unknown, typename: string, set: SelectionSetNode | undefined): number {
    if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + this.#ofValue(each, typename, set), 0)
    this.#looks += 1
    if (this.#looks > this.asked.most) return Number.POSITIVE_INFINITY
    if (typeof value !== 'object' || value === null || !set) return 1 / VALUES
    let ofSets = this.#known.get(value)
    if (!ofSets) {
      ofSets = new Map()
      this.#known.set(value, ofSets)
    }
    const cost = ofSets.get(set) ?? 1 + this.#ofSet(value, typename, set)
    ofSets.set(set, cost)
    return cost
  }

  #ofSet(value: object, typename: string, { selections }: SelectionSetNode): number {
    if (this.#looks > this.asked.most) return Number.POSITIVE_INFINITY
    return selections.reduce((sum, selection) => sum + this.#ofSelection(value, typename, selection), 0)
  }

  #ofSelection(value: object, typename: string, selection: SelectionNode): number {
    if (selection.kind !== Kind.FIELD) {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.asked.fragments[selection.name.value]
      return fragment ? this.#ofSet(value, typename, fragment.selectionSet) : 0
    }
    const type = this.schema.getType(typename)
    const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined
    return field ? this.ofField(value, field, selection) : 0
  }
}
