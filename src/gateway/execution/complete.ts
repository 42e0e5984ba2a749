import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { executeFields, failed, sized } from './execute-fields.ts'
import type { Complete, Path, PlannedFields, Selection } from './plan.ts'
import { isPromise } from './promises.ts'
import { runtimeTypeOf } from './runtime-type.ts'

/** Returns the completer for values of a type, with the selection for objects. */
export function completerOf(type: GraphQLOutputType, selection: Selection): Complete {
  const mayBeNull = !isNonNullType(type)
  const complete = completerOfPresent(mayBeNull ? type : type.ofType, selection)
  return (run, info, value, place) => {
    if (value instanceof Error) throw value
    if (value !== null && value !== undefined) return complete(run, info, value, place)
    if (mayBeNull) return null
    throw new Error(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`)
  }
}

function completerOfPresent(type: GraphQLOutputType, selection: Selection): Complete {
  if (isListType(type)) return ofList(type.ofType, completerOf(type.ofType, selection))
  if (isLeafType(type)) return ofLeaf(type)
  if (isAbstractType(type)) return ofAbstract(type, selection)
  return ofObject(type as GraphQLObjectType, selection)
}

/** Returns the serializer of a leaf type. It throws for an invalid value. */
export const writerOf =
  (type: GraphQLLeafType): ((value: unknown) => unknown) =>
  (value) => {
    const written = type.serialize(value)
    if (written === null || written === undefined)
      throw new Error(
        `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(written)}`,
      )
    return written
  }

function ofLeaf(type: GraphQLLeafType): Complete {
  const write = writerOf(type)
  return (run, _info, value) => sized(run, write(value))
}

function ofList(itemType: GraphQLOutputType, complete: Complete): Complete {
  return (run, info, value, place) => {
    if (!isIterable(value))
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${info.parentType.name}.${info.fieldName}".`,
      )
    const list = place ?? info.path
    let waits = false
    const completeItem = (item: unknown, index: number): unknown => {
      const here: Path = { prev: list, key: index, typename: undefined }
      try {
        const completed = isPromise(item)
          ? item.then((resolved) => complete(run, info, resolved, here))
          : complete(run, info, item, here)
        if (!isPromise(completed)) return completed
        waits = true
        return completed.then(undefined, (error: unknown) => failed(run, info, itemType, here, error))
      } catch (error) {
        return failed(run, info, itemType, here, error)
      }
    }
    const items: unknown[] = []
    try {
      for (const item of value) items.push(completeItem(item, items.length))
    } catch (error) {
      // Items already started continue; a further error among them is ignored.
      if (waits) Promise.all(items).catch(() => undefined)
      throw error
    }
    run.size.characters += items.length
    return waits ? Promise.all(items) : items
  }
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && typeof (value as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] === 'function'

function ofAbstract(type: GraphQLAbstractType, selection: Selection): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver
  /** The completers of its object types seen so far, by name. */
  const known = new Map<unknown, Complete>()
  return (run, info, value, place) => {
    const typename: unknown = resolveType(value, run.context, info, type)
    const as = (name: unknown): unknown => {
      let complete = known.get(name)
      if (!complete) {
        complete = ofObject(runtimeTypeOf(type, name, info, value), selection)
        known.set(name, complete)
      }
      return complete(run, info, value, place)
    }
    return isPromise(typename) ? typename.then(as) : as(typename)
  }
}

function ofObject(type: GraphQLObjectType, selection: Selection): Complete {
  const { isTypeOf } = type
  let planned: PlannedFields | undefined
  const execute: Complete = (run, info, value, place) => {
    planned ??= selection.of(type)
    return executeFields(run, planned, value, place ?? info.path)
  }
  if (!isTypeOf) return execute
  return (run, info, value, place) => {
    const check = (is: boolean): unknown => {
      if (is) return execute(run, info, value, place)
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, {
        nodes: info.fieldNodes,
      })
    }
    const isOfType = isTypeOf(value, run.context, info)
    return isPromise(isOfType) ? isOfType.then(check) : check(isOfType)
  }
}
