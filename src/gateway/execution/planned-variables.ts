import {
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql'
import type { Values } from './plan.ts'

/** The default of graphql-js. */
const MOST_ERRORS = 50

/** Coerces a value; returns `UNSURE` for invalid and rare values, which are left to graphql-js. */
type Coerce = (value: unknown) => unknown
const UNSURE = Symbol('unsure')

/** The variables of an operation (GraphQL, section 6.1.2). How a type coerces values is determined once, not for each value. */
export class PlannedVariables {
  readonly #planned: readonly PlannedVariable[] | undefined

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: NonNullable<OperationDefinitionNode['variableDefinitions']>,
  ) {
    const planned = definitions.map((definition) => plannedVariable(schema, definition))
    this.#planned = planned.every((each) => each !== undefined) ? planned : undefined
  }

  /** Returns the coerced variables, or the errors of invalid ones. */
  of(given: Readonly<Values>): { coerced: Values } | { errors: readonly GraphQLError[] } {
    const coerced = this.#planned && coercedBy(this.#planned, given)
    return coerced ? { coerced } : this.#inFull(given)
  }

  #inFull(given: Readonly<Values>): { coerced: Values } | { errors: readonly GraphQLError[] } {
    // Suggestions would reveal names of the graph to callers without access to them.
    const options = { maxErrors: MOST_ERRORS, hideSuggestions: true }
    const { coerced, errors } = getVariableValues(this.schema, this.definitions, given, options)
    return coerced ? { coerced } : { errors: errors ?? [] }
  }
}

interface PlannedVariable {
  readonly name: string
  readonly coerce: Coerce
  /** Returns the value of a variable that is not given; undefined for none. */
  absent(): unknown
}

type Definition = NonNullable<OperationDefinitionNode['variableDefinitions']>[number]

function plannedVariable(schema: GraphQLSchema, definition: Definition): PlannedVariable | undefined {
  const name = definition.variable.name.value
  const type = typeFromAST(schema, definition.type)
  if (!isInputType(type) || name === '__proto__') return undefined
  const { defaultValue } = definition
  const without = isNonNullType(type) ? UNSURE : undefined
  const absent = () => (defaultValue ? valueFromAST(defaultValue, type) : without)
  return { name, coerce: coercerOf(type), absent }
}

function coercedBy(planned: readonly PlannedVariable[], given: Readonly<Values>): Values | undefined {
  const coerced: Values = {}
  for (const { name, coerce, absent } of planned) {
    const isGiven = Object.hasOwn(given, name)
    const value = isGiven ? coerce(given[name]) : absent()
    if (value === UNSURE) return undefined
    if (isGiven || value !== undefined) coerced[name] = value
  }
  return coerced
}

const coercers = new WeakMap<GraphQLInputType, Coerce>()

/** Returns the coercion of an input type. A type may contain itself, so its fields are resolved at the first value. */
function coercerOf(type: GraphQLInputType): Coerce {
  let coerce = coercers.get(type)
  if (!coerce) {
    coerce = unlessAbsent(isNonNullType(type) ? UNSURE : null, ofPresent(getNullableType(type)))
    coercers.set(type, coerce)
  }
  return coerce
}

const unlessAbsent =
  (otherwise: typeof UNSURE | null, coerce: Coerce): Coerce =>
  (value) =>
    value === null || value === undefined ? otherwise : coerce(value)

function ofPresent(type: GraphQLInputType): Coerce {
  if (isListType(type)) return ofList(type.ofType)
  if (isInputObjectType(type)) return ofInput(type)
  return ofLeaf(type as GraphQLLeafType)
}

function ofLeaf(type: GraphQLLeafType): Coerce {
  return (value) => {
    try {
      const parsed = type.parseValue(value)
      return parsed === undefined ? UNSURE : parsed
    } catch {
      return UNSURE
    }
  }
}

/** Coerces a list: a single value is a list of one; an object may be another iterable. */
function ofList(itemType: GraphQLInputType): Coerce {
  const coerceItem = coercerOf(itemType)
  return (value) => {
    if (typeof value === 'object' && !Array.isArray(value)) return UNSURE
    const items = (Array.isArray(value) ? value : [value]).map(coerceItem)
    return items.includes(UNSURE) ? UNSURE : items
  }
}

function ofInput(type: GraphQLInputObjectType): Coerce {
  let fields: readonly PlannedInputField[] | undefined
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value) || type.isOneOf) return UNSURE
    fields ??= Object.values(type.getFields()).map((field) => ({
      ...field,
      isRequired: isNonNullType(field.type) && field.defaultValue === undefined,
      coerce: coercerOf(field.type),
    }))
    return inputOf(fields, value as Values)
  }
}

interface PlannedInputField {
  readonly name: string
  readonly defaultValue: unknown
  readonly isRequired: boolean
  readonly coerce: Coerce
}

function inputOf(fields: readonly PlannedInputField[], value: Values): Values | typeof UNSURE {
  const coerced: Values = {}
  let given = 0
  for (const { name, defaultValue, isRequired, coerce } of fields) {
    const inner = value[name]
    if (inner === undefined) {
      if (isRequired) return UNSURE
      if (defaultValue !== undefined) coerced[name] = defaultValue
    } else {
      const own = coerce(inner)
      if (own === UNSURE) return UNSURE
      coerced[name] = own
      given += 1
    }
  }
  // Otherwise there are fields that the type does not have, or inherited ones.
  return given === Object.keys(value).length ? coerced : UNSURE
}
