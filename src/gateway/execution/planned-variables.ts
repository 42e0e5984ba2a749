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

/** graphql-js's own bound. */
const MOST_ERRORS = 50

/** The value as its type has it, or `UNSURE` of whatever graphql-js has to look at: what is wrong, or seldom. */
type Coerce = (value: unknown) => unknown
const UNSURE = Symbol('unsure')

/** The values of an operation's variables (GraphQL, section 6.1.2). What each type asks of a value is found out once, and not with each of them. */
export class PlannedVariables {
  readonly #planned: readonly PlannedVariable[] | undefined

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: NonNullable<OperationDefinitionNode['variableDefinitions']>,
  ) {
    const planned = definitions.map((definition) => plannedVariable(schema, definition))
    this.#planned = planned.every((each) => each !== undefined) ? planned : undefined
  }

  /** The values, or what is wrong with what was given. */
  of(given: Readonly<Values>): { coerced: Values } | { errors: readonly GraphQLError[] } {
    const coerced = this.#planned && coercedBy(this.#planned, given)
    return coerced ? { coerced } : this.#inFull(given)
  }

  #inFull(given: Readonly<Values>): { coerced: Values } | { errors: readonly GraphQLError[] } {
    // Suggestions would tell names of the graph to whoever may not ask for them.
    const options = { maxErrors: MOST_ERRORS, hideSuggestions: true }
    const { coerced, errors } = getVariableValues(this.schema, this.definitions, given, options)
    return coerced ? { coerced } : { errors: errors ?? [] }
  }
}

interface PlannedVariable {
  readonly name: string
  readonly coerce: Coerce
  /** What stands for it where it is not given: undefined for nothing. */
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

/** An input type may have fields of itself, so its own are found out when the first value comes. */
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

/** One value is a list of one; an object might be anything that can be gone through. */
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
  // Beside them there may be fields that the type does not have, or some that are inherited.
  return given === Object.keys(value).length ? coerced : UNSURE
}
