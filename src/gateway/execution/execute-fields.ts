import {
  type FieldNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isNonNullType,
  locatedError,
  responsePathAsArray,
} from 'graphql'
import { FieldInfo } from './field-info.ts'
import type { AnswerOf, Path, PlannedField, PlannedFields, Running, Values } from './plan.ts'
import { isPromise } from './promises.ts'

/** Executes the fields of an object at a place; undefined for the root. */
export function executeFields(
  run: Running,
  { fields, answerOf, characters }: PlannedFields,
  source: unknown,
  place: Path | undefined,
): Values | Promise<Values> {
  const values: unknown[] = []
  run.size.characters += characters
  let waiting: number[] | undefined
  try {
    for (const field of fields) {
      const value = executeField(run, field, source, place)
      if (typeof value === 'object' && isPromise(value)) {
        waiting ??= []
        waiting.push(values.length)
      }
      values.push(value)
    }
  } catch (error) {
    if (!waiting) throw error
    // Fields already started continue; a further error among them is ignored.
    return filled(answerOf, values, waiting).finally(() => {
      throw error
    })
  }
  return waiting ? filled(answerOf, values, waiting) : answerOf(values)
}

/** Executes the root fields of a mutation, each after the one before has ended. */
export function executeFieldsSerially(
  run: Running,
  { fields, answerOf }: PlannedFields,
  source: unknown,
): Values | Promise<Values> {
  let answer: Values | Promise<Values> = answerOf([])
  for (const field of fields)
    answer = isPromise(answer)
      ? (answer as Promise<Values>).then((before) => executeNext(run, field, source, before))
      : executeNext(run, field, source, answer)
  return answer
}

function executeNext(run: Running, field: PlannedField, source: unknown, answer: Values): Values | Promise<Values> {
  const value = executeField(run, field, source, undefined)
  const put = (resolved: unknown): Values => {
    answer[field.key] = resolved
    return answer
  }
  return isPromise(value) ? value.then(put) : put(value)
}

/** Returns the answer once those of its values that are promises have resolved; one takes as many microtasks as several. */
function filled(answerOf: AnswerOf, values: unknown[], waiting: readonly number[]): Promise<Values> {
  const [only] = waiting
  if (only !== undefined && waiting.length === 1)
    return (values[only] as Promise<unknown>)
      .then((value) => {
        values[only] = value
      })
      .then(() => answerOf(values))
  return Promise.all(waiting.map((index) => values[index])).then((resolved) => {
    for (let at = 0; at < waiting.length; at += 1) values[waiting[at] as number] = resolved[at]
    return answerOf(values)
  })
}

function executeField(run: Running, field: PlannedField, source: unknown, above: Path | undefined): unknown {
  let info: FieldInfo | undefined
  try {
    const property = field.read && isObject(source) ? field.read(source) : UNREAD
    if (field.write && isPlain(property)) return sized(run, field.write(property))
    info = new FieldInfo(run, field, above)
    const isResolved = property !== UNREAD && typeof property !== 'function'
    const value = isResolved ? property : field.resolve(source, run.argumentsOf(field), run.context, info)
    if (field.write && isPlain(value)) return sized(run, field.write(value))
    return completed(run, field, info, value)
  } catch (error) {
    return failedField(run, field, info ?? new FieldInfo(run, field, above), error)
  }
}

/** Returns a serialized value, and adds its length to the answer size. */
export function sized(run: Running, written: unknown): unknown {
  run.size.characters += lengthOf(written)
  return written
}

function lengthOf(written: unknown): number {
  if (typeof written === 'string') return written.length
  return typeof written === 'object' ? (JSON.stringify(written)?.length ?? 0) : A_NUMBER
}

/** An approximation for numbers and booleans. */
const A_NUMBER = 4

/** Stands for a property that was not read. */
const UNREAD = Symbol('unread')

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** Whether a value is neither an error, nor a promise, nor absent. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'

/**
 * Awaits the value and then, separately, its completion, as graphql-js does: the order of errors matters, because the first may make null
 * what the others refer to.
 */
function completed(run: Running, field: PlannedField, info: FieldInfo, value: unknown): unknown {
  const complete = (resolved: unknown) => field.complete(run, info, resolved)
  const answer = isPromise(value) ? value.then(complete) : complete(value)
  return isPromise(answer) ? answer.then(undefined, (error: unknown) => failedField(run, field, info, error)) : answer
}

const failedField = (run: Running, { type }: PlannedField, info: FieldInfo, error: unknown): null =>
  failed(run, info, type, info.path, error)

/** graphql-js takes any error with a `path` for a located one; a refusal's path is one of the input. */
const located = (thrown: unknown, nodes: readonly FieldNode[], path: readonly (string | number)[]): GraphQLError =>
  thrown instanceof Error && !(thrown instanceof GraphQLError)
    ? new GraphQLError(thrown.message, { nodes, path, originalError: thrown })
    : locatedError(thrown, nodes, path)

/**
 * Returns null in a nullable place, and records the error; otherwise throws it to the next nullable place above (GraphQL, section 6.4.4).
 */
export function failed(
  run: Running,
  { fieldNodes }: GraphQLResolveInfo,
  type: GraphQLOutputType,
  place: Path,
  thrown: unknown,
): null {
  const error = located(thrown, fieldNodes, responsePathAsArray(place))
  if (isNonNullType(type)) throw error
  run.errors.add(error, place)
  return null
}
