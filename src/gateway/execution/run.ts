import { getArgumentValues } from 'graphql'
import { CollectedErrors } from './collected-errors.ts'
import type { Operation, PlannedField, Running, Values } from './plan.ts'

/** One execution of an operation. */
export class Run implements Running {
  readonly errors = new CollectedErrors()
  readonly #arguments = new Map<PlannedField, Values>()

  constructor(
    readonly operation: Operation,
    readonly root: unknown,
    readonly context: unknown,
    readonly variables: Values,
  ) {}

  /** A field's arguments: they are the same for all objects of a list. Throws a `GraphQLError` for a variable without a value. */
  argumentsOf(field: PlannedField): Values {
    if (field.definition.args.length === 0) return {}
    let values = this.#arguments.get(field)
    if (!values) {
      values = getArgumentValues(field.definition, field.node, this.variables)
      this.#arguments.set(field, values)
    }
    return { ...values }
  }
}
