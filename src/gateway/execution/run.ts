import { CollectedErrors } from './collected-errors.ts'
import type { AnswerSize, Operation, PlannedField, Running, Values } from './plan.ts'

/** The state of one execution of an operation. */
export class Run implements Running {
  readonly errors = new CollectedErrors()
  readonly #arguments = new Map<PlannedField, Values>()

  constructor(
    readonly operation: Operation,
    readonly root: unknown,
    readonly context: unknown,
    readonly variables: Values,
    readonly size: AnswerSize,
  ) {}

  /** Returns a field's arguments, computed once for all objects of a list. Throws a `GraphQLError` for a variable without a value. */
  argumentsOf(field: PlannedField): Values {
    if (!field.arguments) return {}
    let values = this.#arguments.get(field)
    if (!values) {
      values = field.arguments.of(this.variables)
      this.#arguments.set(field, values)
    }
    return { ...values }
  }
}
