import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { BeyondLimit } from './beyond-limit.ts'
import { costOfIntrospection } from './cost-of-introspection.ts'
import { CHARACTERS, CostOfSelections } from './cost-of-selections.ts'
import { unfoldedSize } from './unfolded-size.ts'

export interface Costed {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Readonly<Record<string, unknown>> | null | undefined
}

/** The cost of an operation, in units. */
export interface Cost {
  /** With full pages, and lists of usual length. */
  readonly usual: number
  /** Without the lists, whose length depends on the data. */
  readonly least: number
}

/** Maximum number of variable sizes per document for which the cost is cached. */
const REMEMBERED = 100
/** Maximum number of characters of a cache key; the client determines the length of longer ones, whose cost is computed each time. */
const LONGEST = 200
/** Number of selections above which an operation is too costly in any case: those that a condition excludes are compiled, too. */
const MOST_SELECTIONS = 10_000
/** Maximum number of objects and values of the schema that are counted. */
const MOST_INTROSPECTED = 200_000
/** Maximum depth of a variable's value; no input of the graph is as deep. */
const DEEPEST = 50

/** Maximum number of invalid variable values that are reported. */
const MOST_WRONG = 20

const NOTHING: Cost = { usual: 0, least: 0 }
const TOO_LARGE: Cost = { usual: Number.POSITIVE_INFINITY, least: Number.POSITIVE_INFINITY }

/**
 * The cost of operations, computed from document and variables alone: one unit for each object that may be read, ten more for each change.
 * Lists multiply: by `first`, by the length of a list among the arguments, or by ten, or by less when they cannot have as many items.
 */
export class CostModel {
  readonly #known = new WeakMap<DocumentNode, Map<string, Cost>>()

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * Returns the cost: infinite for a document that is too large, or variables that are too deep; zero for an operation that cannot be
   * executed. Throws `BeyondLimit` for variables with more invalid values than are reported.
   */
  of({ document, operationName, variables }: Costed): Cost {
    const operation = getOperationAST(document, operationName)
    if (!operation) return NOTHING
    const values = sizesFor(operation, variables ?? {})
    if (values === TOO_DEEP) return TOO_LARGE
    const sizes = JSON.stringify([document.definitions.indexOf(operation), values])
    if (sizes.length > LONGEST) return this.#compute(document, operation, variables) ?? NOTHING
    let costs = this.#known.get(document)
    if (!costs || costs.size >= REMEMBERED) {
      costs = new Map()
      this.#known.set(document, costs)
    }
    const cost = costs.get(sizes) ?? this.#compute(document, operation, variables)
    if (cost === undefined) return NOTHING // not cached: another value of the same size may be valid
    costs.set(sizes, cost)
    return cost
  }

  /** Returns undefined for invalid variables. */
  #compute(document: DocumentNode, operation: OperationDefinitionNode, given: Costed['variables']): Cost | undefined {
    if (unfoldedSize(operation, document) > MOST_SELECTIONS) return TOO_LARGE
    const { schema } = this
    const definitions = operation.variableDefinitions ?? []
    const { coerced: variables, errors = [] } = getVariableValues(
      schema,
      definitions,
      { ...given },
      { maxErrors: MOST_WRONG },
    )
    if (errors.length > MOST_WRONG) throw tooManyWrong()
    const root = schema.getRootType(operation.operation)
    if (!variables || !root) return undefined
    const fragments = fragmentsIn(document)
    try {
      const introspection = (field: Parameters<typeof costOfIntrospection>[1]) =>
        costOfIntrospection(schema, field, { fragments, variables, most: MOST_INTROSPECTED })
      const asked = { schema, fragments, variables, inputs: true, introspection }
      const usual = new CostOfSelections({ ...asked, lists: 'as usual' })
      const least = new CostOfSelections({ ...asked, lists: 'as they come' })
      return {
        usual: usual.ofSet(operation.selectionSet, root.name),
        least: least.ofSet(operation.selectionSet, root.name),
      }
    } catch (error) {
      if (error instanceof GraphQLError) return undefined
      throw error
    }
  }
}

const tooManyWrong = (): BeyondLimit =>
  new BeyondLimit('BAD_USER_INPUT', `More than ${MOST_WRONG} values of the variables are not of their type.`)

const fragmentsIn = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )

/**
 * Returns the sizes of an operation's declared variables, in their order; an empty list for one that is not given and so has its default.
 */
function sizesFor(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): unknown[] | typeof TOO_DEEP {
  const sizes: unknown[] = []
  for (const { variable } of variableDefinitions) {
    const { value: name } = variable.name
    const size = Object.hasOwn(variables, name) ? sizesIn(variables[name], 0) : undefined
    if (size === TOO_DEEP) return TOO_DEEP
    sizes.push(size === undefined ? [] : [size])
  }
  return sizes
}

const TOO_DEEP = Symbol('too deep')

/** Reduces a value to the parts that determine its cost: of a string only its length. */
function sizesIn(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return String(Math.floor(value.length / CHARACTERS))
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return TOO_DEEP
  const inner = Object.entries(value).map(([name, each]) => [name, sizesIn(each, depth + 1)] as const)
  if (inner.some(([, size]) => size === TOO_DEEP)) return TOO_DEEP
  return Array.isArray(value) ? inner.map(([, size]) => size) : inner
}
