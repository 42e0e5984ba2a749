import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { isDirect, mostRowsOf } from '../../graph/index.ts'
import { AS_ASKED, boundOf, workOf } from './list-bounds.ts'

/** Additional cost of a change: a transaction, its audit entry, its events. */
const CHANGE = 10
/** Number of scalar values that cost as much as an object, without and with a resolver of their own. */
const VALUES = 20
const WORKED_OUT = 5
/** Assumed length of a list that may be longer; items beyond it are charged when they are read. */
const USUAL = 10
/** Number of items in a list argument of a query that cost one unit. */
const LISTED = 10
/** Number of characters in string arguments that cost one unit. */
export const CHARACTERS = 1000

export interface Asked {
  schema: GraphQLSchema
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
  /** Whether lists count with their usual length, or not at all, because their items are charged as they are read. */
  lists: 'as usual' | 'as they come'
  /** Whether arguments count; below a list they have been counted already. */
  inputs: boolean
  /** Returns the cost of an introspection root field. */
  introspection: (field: FieldNode) => number
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType

/** The cost of selections, in units: one for each object that may have to be read, and more for expensive work. */
export class CostOfSelections {
  readonly #known = new Map<SelectionSetNode, Map<string, number>>()
  #isConditional = false

  constructor(private readonly asked: Asked) {}

  /** Whether any selection visited so far depends on the variables, by `@include` or `@skip`. */
  get isConditional(): boolean {
    return this.#isConditional
  }

  /** Returns the cost of the selections of one object, without the object. For an abstract type, the most expensive type counts. */
  ofSet(set: SelectionSetNode | undefined, typename: string, named = 0): number {
    if (!set) return 0
    if (named > 0) return this.#ofSet(set, typename, named)
    let known = this.#known.get(set)
    if (!known) {
      known = new Map()
      this.#known.set(set, known)
    }
    const cost = known.get(typename) ?? this.#ofSet(set, typename, 0)
    known.set(typename, cost)
    return cost
  }

  /** Returns the cost of one item of a list that is charged as it is read; of one row, for a connection. */
  ofItem(nodes: readonly FieldNode[], type: GraphQLOutputType): number {
    const { name } = getNamedType(type)
    if (!isCompositeType(getNamedType(type))) return 1 / VALUES
    const ofNode = (node: FieldNode): number =>
      name.endsWith('Connection') ? this.#ofRows(node.selectionSet, name) : this.ofSet(node.selectionSet, name)
    const inner = nodes.reduce((sum, node) => sum + ofNode(node), 0)
    return name.endsWith('Connection') ? Math.max(1, inner) : 1 + inner
  }

  #ofSet(set: SelectionSetNode, typename: string, named: number): number {
    const type = this.asked.schema.getType(typename)
    if (isAbstractType(type)) {
      const possible = this.asked.schema.getPossibleTypes(type)
      return Math.max(0, ...possible.map((each) => this.ofSet(set, each.name, named)))
    }
    if (!isObjectType(type)) return 0
    let cost = 0
    let values = 0
    for (const node of this.#fieldsOf(set, type)) {
      const field = this.#fieldNamed(node, type)
      if (!field || !isCompositeType(getNamedType(field.type))) values += this.#value(field, type)
      cost += field ? this.#ofField(node, field, type, named) : this.asked.introspection(node)
    }
    return cost + Math.floor(values)
  }

  #ofField(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: Fielded, above: number): number {
    const args = this.asked.inputs && field.args.length > 0 ? getArgumentValues(field, node, this.asked.variables) : {}
    const own = longestListIn(args)
    const named = own || above
    const isChange = parent === this.asked.schema.getMutationType()
    const work =
      workOf(parent.name, field.name) +
      (isChange ? CHANGE * Math.max(1, own) : Math.floor(own / LISTED)) +
      Math.floor(charactersIn(args) / CHARACTERS)
    const { name } = getNamedType(field.type)
    if (!isCompositeType(getNamedType(field.type))) return work
    const counted = this.asked.lists === 'as usual'
    const isPaged = field.args.some((each) => each.name === 'first')
    if (!isListType(getNullableType(field.type))) {
      if (!name.endsWith('Connection')) return work + 1 + this.ofSet(node.selectionSet, name, named)
      return work + 1 + (counted ? mostRowsOf(args) * this.#ofRows(node.selectionSet, name) : 0)
    }
    if (!counted) return work
    const length = isPaged ? mostRowsOf(args) : lengthOf(parent, field, named)
    return work + length * (1 + this.ofSet(node.selectionSet, name, named))
  }

  /** Returns the cost of one row of a page; the row itself costs one unit if no field of it is selected. */
  #ofRows(set: SelectionSetNode | undefined, connection: string): number {
    const type = this.asked.schema.getType(connection)
    if (!set || !isObjectType(type)) return 1
    let cost = 0
    for (const node of this.#fieldsOf(set, type)) {
      const inner = getNamedType(type.getFields()[node.name.value]?.type)
      if (node.name.value === 'nodes' && inner) cost += 1 + this.ofSet(node.selectionSet, inner.name)
      if (node.name.value === 'edges' && inner) cost += this.ofSet(node.selectionSet, inner.name)
    }
    return Math.max(1, cost)
  }

  #value(field: GraphQLField<unknown, unknown> | undefined, parent: Fielded): number {
    if (!field) return 1 / VALUES
    if (!isListType(getNullableType(field.type))) return costOfValue(field)
    const bound = boundOf(parent.name, field.name)
    return (typeof bound === 'number' ? bound : 1) / VALUES
  }

  #fieldNamed(node: FieldNode, type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
    return type.getFields()[node.name.value]
  }

  #fieldsOf(set: SelectionSetNode, type: GraphQLObjectType): FieldNode[] {
    const { schema, fragments } = this.asked
    return set.selections.flatMap((selection) => {
      if (!this.#isIncluded(selection)) return []
      if (selection.kind === Kind.FIELD) return [selection]
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)
      const applies =
        !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type))
      return fragment && applies ? this.#fieldsOf(fragment.selectionSet, type) : []
    })
  }

  #isIncluded(node: { readonly directives?: readonly DirectiveNode[] }): boolean {
    if (!node.directives?.length) return true
    this.#isConditional = true
    const { variables } = this.asked
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
    const include = getDirectiveValues(GraphQLIncludeDirective, node, variables)
    return skip?.if !== true && include?.if !== false
  }
}

function costOfValue({ resolve }: GraphQLField<unknown, unknown>): number {
  if (!resolve) return 1 / VALUES
  return isDirect(resolve) ? 1 / WORKED_OUT : 1 // any other resolver may check permissions for each value
}

function lengthOf(parent: Fielded, field: GraphQLField<unknown, unknown>, named: number): number {
  const bound = boundOf(parent.name, field.name)
  if (bound === undefined) return 1 // a field of a service definition; a test finds all others
  return bound === AS_ASKED ? Math.max(1, named) : Math.min(bound, USUAL)
}

/** Returns the length of the longest list among the arguments, e.g. of the URLs that one mutation contains. */
function longestListIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? value.length : 0
  return Object.values(value).reduce((longest, inner) => Math.max(longest, longestListIn(inner)), own)
}

function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, inner) => sum + charactersIn(inner), 0)
}
