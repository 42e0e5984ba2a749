import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import { mostRowsOf } from '../../graph/index.ts'
import { unfoldedSize } from '../unfolded.ts'

export interface Costed {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Readonly<Record<string, unknown>> | null | undefined
}

/** How long a list is taken to be that no argument bounds. */
const UNBOUNDED = 10
/** What a change costs more than a look: a transaction, its audit entry, its events. */
const CHANGE = 10
/** Sizes of a document's variables for which the cost is remembered. */
const REMEMBERED = 100
/** Characters of such sizes; for longer ones, which are up to the client, the cost is computed each time. */
const LONGEST = 200
/** Selections with which an operation is too costly whatever they are: those that a condition leaves out are compiled, too. */
const MOST_SELECTIONS = 10_000

/**
 * What an operation costs, from its document and variables alone: one unit for each object that it may have to find,
 * ten more for each change. Lists multiply: by `first`, by the length of a list among the arguments, or by ten.
 */
export class CostModel {
  readonly #known = new WeakMap<DocumentNode, Map<string, number>>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** Infinity where a document is too large to tell; 0 where it cannot be executed anyway. */
  of({ document, operationName, variables }: Costed): number {
    const operation = getOperationAST(document, operationName)
    if (!operation) return 0
    const sizes = JSON.stringify([document.definitions.indexOf(operation), sizesFor(operation, variables ?? {})])
    if (sizes.length > LONGEST) return this.#compute(document, operation, variables) ?? 0
    let costs = this.#known.get(document)
    if (!costs || costs.size >= REMEMBERED) {
      costs = new Map()
      this.#known.set(document, costs)
    }
    const cost = costs.get(sizes) ?? this.#compute(document, operation, variables)
    if (cost === undefined) return 0 // not remembered: another word of the same size may be right
    costs.set(sizes, cost)
    return cost
  }

  /** Undefined where the variables are not right. */
  #compute(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Costed['variables'],
  ): number | undefined {
    if (unfoldedSize(operation, document) > MOST_SELECTIONS) return Number.POSITIVE_INFINITY
    const { name } = operation
    try {
      return getComplexity({
        schema: this.schema,
        query: document,
        ...(name && { operationName: name.value }),
        variables: { ...variables },
        estimators: [estimate],
        maxQueryNodes: Number.POSITIVE_INFINITY, // it would not count those that a condition leaves out
      })
    } catch (error) {
      if (error instanceof GraphQLError) return undefined
      throw error
    }
  }
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 0
  const named = longestListIn(args)
  const change = type.name === 'Mutation' ? CHANGE * Math.max(1, named) : 0
  if (!isCompositeType(getNamedType(field.type))) return change
  const one = 1 + childComplexity
  const isList = isListType(getNullableType(field.type))
  if (field.args.some(({ name }) => name === 'first'))
    return isList ? mostRowsOf(args) * one : 1 + mostRowsOf(args) * childComplexity
  if (isList && !type.name.endsWith('Connection')) return UNBOUNDED * one // a connection's lists are counted by its page
  return change + Math.ceil(one * Math.max(1, named / UNBOUNDED))
}

/** The length of the longest list among the arguments, e.g. of the addresses that one mutation names. */
function longestListIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? value.length : 0
  return Object.values(value).reduce((longest, inner) => Math.max(longest, longestListIn(inner)), own)
}

/** The sizes of the variables that an operation declares, each at its place; none where it is not given, for then it has its default. */
function sizesFor(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): unknown[] {
  return variableDefinitions.map(({ variable: { name } }) =>
    Object.hasOwn(variables, name.value) ? [sizesIn(variables[name.value])] : [],
  )
}

/** A value without what cannot change the cost: of a text only that there is one. */
function sizesIn(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sizesIn)
  return Object.entries(value).map(([name, inner]) => [name, sizesIn(inner)])
}
