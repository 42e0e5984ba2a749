import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql'
import type { Values } from './plan.ts'

interface PlannedArgument {
  readonly definition: GraphQLArgument
  readonly isRequired: boolean
  /** Its value in the document. */
  readonly node: ValueNode | undefined
}

/** The arguments of one field of a document (GraphQL, section 6.4.1). */
export class PlannedArguments {
  readonly #planned: readonly PlannedArgument[]

  constructor(
    private readonly definition: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
  ) {
    const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]))
    this.#planned = definition.args.map((each) => ({
      definition: each,
      isRequired: isNonNullType(each.type),
      node: given.get(each.name),
    }))
  }

  /** Returns their values, for given variables. Throws a `GraphQLError` for a variable without a value. */
  of(variables: Values): Values {
    const values: Values = {}
    for (const argument of this.#planned) {
      const value = valueOf(argument, variables)
      if (value === undefined && isMissing(argument, variables)) return this.#inFull(variables)
      if (value !== undefined) values[argument.definition.name] = value
    }
    return values
  }

  /** Coerces as graphql-js does, which throws the error. */
  #inFull(variables: Values): Values {
    return getArgumentValues(this.definition, this.node, variables)
  }
}

/** Returns undefined for no value, and for a null that is not allowed. */
function valueOf({ definition, isRequired, node }: PlannedArgument, variables: Values): unknown {
  if (!node) return definition.defaultValue
  if (node.kind !== Kind.VARIABLE) return valueFromAST(node, definition.type, variables)
  const name = node.name.value
  if (!Object.hasOwn(variables, name)) return definition.defaultValue
  const value = variables[name]
  return value === null && isRequired ? undefined : value
}

/** Whether a value is missing: of a required argument, or one that the document gives. */
function isMissing({ isRequired, node }: PlannedArgument, variables: Values): boolean {
  if (isRequired) return true
  return node !== undefined && (node.kind !== Kind.VARIABLE || Object.hasOwn(variables, node.name.value))
}
