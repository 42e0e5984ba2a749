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
import type { Path, PlannedField, PlannedFields, Running, Values } from './plan.ts'
import { isPromise } from './promises.ts'

/** Executes the fields of an object at a place, which is undefined for the whole answer. */
export function executeFields(
  run: Running,
  { fields, blank }: PlannedFields,
  source: unknown,
  place: Path | undefined,
): Values | Promise<Values> {
  const answer = { ...blank }
  const waiting: PlannedField[] = []
  try {
    for (const field of fields) {
      const value = executeField(run, field, source, place)
      answer[field.key] = value
      if (typeof value === 'object' && isPromise(value)) waiting.push(field)
    }
  } catch (error) {
    if (waiting.length === 0) throw error
    // What was begun goes on; that it fails, too, is nobody's any more.
    return filled(answer, waiting).finally(() => {
      throw error
    })
  }
  return waiting.length > 0 ? filled(answer, waiting) : answer
}

/** Executes the root fields of a mutation, each when the one before has ended. */
export function executeFieldsSerially(
  run: Running,
  { fields, blank }: PlannedFields,
  source: unknown,
): Values | Promise<Values> {
  let answer: Values | Promise<Values> = { ...blank }
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

/** The answer, once what it waits for is there. */
function filled(answer: Values, waiting: readonly PlannedField[]): Promise<Values> {
  return Promise.all(waiting.map(({ key }) => answer[key])).then((values) => {
    for (let index = 0; index < waiting.length; index += 1) answer[(waiting[index] as PlannedField).key] = values[index]
    return answer
  })
}

function executeField(run: Running, field: PlannedField, source: unknown, above: Path | undefined): unknown {
  const info = new FieldInfo(run, field, above)
  try {
    const value = valueOf(run, field, source, info)
    if (field.write && isPlain(value)) return field.write(value)
    const completed = isPromise(value)
      ? value.then((resolved) => field.complete(run, info, resolved))
      : field.complete(run, info, value)
    if (!isPromise(completed)) return completed
    return completed.then(undefined, (error: unknown) => failed(run, info, field.type, info.path, error))
  } catch (error) {
    return failed(run, info, field.type, info.path, error)
  }
}

/** Neither an error nor a promise, and there. */
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'

function valueOf(run: Running, field: PlannedField, source: unknown, info: FieldInfo): unknown {
  if (field.isProperty && typeof source === 'object' && source !== null) {
    const property = (source as Values)[field.name]
    if (typeof property !== 'function') return property
  }
  return field.resolve(source, run.argumentsOf(field), run.context, info)
}

/** graphql-js takes any error with a `path` for one of its own that has its place already; a refusal's path is one of the input. */
const located = (thrown: unknown, nodes: readonly FieldNode[], path: readonly (string | number)[]): GraphQLError =>
  thrown instanceof Error && !(thrown instanceof GraphQLError)
    ? new GraphQLError(thrown.message, { nodes, path, originalError: thrown })
    : locatedError(thrown, nodes, path)

/** Null in a place that may be null, with the error noted; otherwise the error goes up to one that may (GraphQL, section 6.4.4). */
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
