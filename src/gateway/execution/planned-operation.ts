import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import { executeFields, executeFieldsSerially } from './execute-fields.ts'
import type { AnswerSize, Operation, PlannedFields, Values } from './plan.ts'
import { type Conditions, plannedFields } from './planned-selection.ts'
import { PlannedVariables } from './planned-variables.ts'
import { isPromise } from './promises.ts'
import { Run } from './run.ts'

/** Maximum number of plans cached per operation, one for each combination of its conditions; beyond it, every execution plans again. */
export const MOST_WAYS = 16

/**
 * An operation that is executed as in graphql-js (GraphQL, section 6), except that the fields of its selection sets are collected once for
 * each combination of its conditions, and not in each execution.
 */
export class PlannedOperation implements Operation {
  readonly fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  readonly #conditions: readonly string[]
  readonly #variables: PlannedVariables
  readonly #ways = new Map<string, PlannedFields>()

  /** The document must be valid. */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly definition: OperationDefinitionNode,
  ) {
    for (const each of document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments[each.name.value] = each
    this.#conditions = conditionsIn(document)
    this.#variables = new PlannedVariables(schema, definition.variableDefinitions ?? [])
  }

  /** The maximum number of cached plans. */
  get ways(): number {
    return Math.min(2 ** this.#conditions.length, MOST_WAYS)
  }

  /** Returns the coerced variables, or the errors of invalid ones. */
  variablesOf(given: Readonly<Values>): { coerced: Values } | { errors: readonly GraphQLError[] } {
    return this.#variables.of(given)
  }

  /** Executes the operation with the variables that `variablesOf` returned, and adds the length of the answer to `size`. */
  execute(
    root: unknown,
    context: unknown,
    variables: Values,
    size: AnswerSize = { characters: 0 },
  ): ExecutionResult | Promise<ExecutionResult> {
    const run = new Run(this, root, context, variables, size)
    const failed = (error: GraphQLError): ExecutionResult => {
      run.errors.add(error, undefined)
      return resultOf(run, null)
    }
    try {
      const planned = this.#fields(variables)
      const inOrder = this.definition.operation === OperationTypeNode.MUTATION
      const data = inOrder ? executeFieldsSerially(run, planned, root) : executeFields(run, planned, root, undefined)
      return isPromise(data) ? data.then((resolved) => resultOf(run, resolved), failed) : resultOf(run, data)
    } catch (error) {
      return failed(error as GraphQLError)
    }
  }

  /** Whether the conditions exclude all of its fields. */
  selectsNothing(variables: Values): boolean {
    return this.#fields(variables).fields.length === 0
  }

  #fields(variables: Values): PlannedFields {
    const way = this.#conditions.map((name) => String(variables[name])).join()
    let planned = this.#ways.get(way)
    if (!planned) {
      planned = this.#plan(Object.fromEntries(this.#conditions.map((name) => [name, variables[name]])))
      if (this.#ways.size < MOST_WAYS) this.#ways.set(way, planned)
    }
    return planned
  }

  #plan(conditions: Conditions): PlannedFields {
    const { schema, fragments, definition } = this
    const rootType = schema.getRootType(definition.operation)
    if (!rootType)
      throw new GraphQLError(`Schema is not configured to execute ${definition.operation} operation.`, {
        nodes: definition,
      })
    const collected = collectFields(schema, fragments, { ...conditions }, rootType, definition.selectionSet)
    return plannedFields(this, conditions, rootType, collected)
  }
}

function resultOf({ errors: { errors } }: Run, data: Values | null): ExecutionResult {
  return errors.length > 0 ? { errors, data } : { data }
}

/** Returns the variables that `@include` and `@skip` use anywhere in a document. */
function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}
